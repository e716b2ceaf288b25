// A site's own component: the article, its styles and the reader all live in its shadow root.
const template = document.querySelector('#story-page');

customElements.define(
  'story-page',
  class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
    }
  },
);
