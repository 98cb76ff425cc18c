/** What only a script shows, as HTML in the language of the page: `templates/pieces.html`. */
declare const PIECES: string;
