/** What only a script shows, as HTML of one piece each, in the language of the page: `templates/pieces/`. */
declare const PIECES: string[];
