/**
 * When a reading is to stop by itself: after so many minutes of speech (1 to 180), at the end of the
 * paragraph, at the end of the article.
 */
export type Sleep = number | 'paragraph' | 'article';
