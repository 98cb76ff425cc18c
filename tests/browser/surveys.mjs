// The survey that the tests of delivery answer: every type of question, in two languages.

/** @param {string} [more] Further lines. */
export function everyQuestion(more = "") {
  return `
title: {en: Every type of question, de: Jede Art von Frage}
languages: [en, de]
introduction: {en: Hello., de: Guten Tag.}
consent: {en: I take part of my own free will., de: Ich nehme freiwillig teil.}
order: random
ask: [importance, comment]
parameters: [source]
features:
  - {id: tea, name: {en: Tea, de: Tee}}
  - {id: cake, name: {en: Cake, de: Kuchen}}
  - {id: bowl, name: {en: A bowl of water, de: Ein Napf Wasser}, show_if: {pet: dog}}
profile:
  - id: pet
    question: {en: Do you have a pet?, de: Haben Sie ein Tier?}
    type: choice
    required: true
    segment: true
    options: [{id: dog, label: {en: A dog, de: Einen Hund}}, {id: none, label: {en: None, de: Keines}}]
  - id: walks
    question: {en: How many walks a day?, de: Wie viele Spaziergänge am Tag?}
    type: number
    minimum: 0
    maximum: 9
    required: true
    show_if: {pet: dog}
  - id: tried
    question: {en: What have you tried?, de: Was haben Sie probiert?}
    type: multiple
    required: true
    options: [{id: green, label: {en: Green tea, de: Grünen Tee}}, {id: black, label: {en: Black tea, de: Schwarzen Tee}}]
  - {id: years, question: {en: For how many years?, de: Seit wie vielen Jahren?}, type: number, minimum: 0, maximum: 100}
  - {id: remark, question: {en: What else?, de: Was noch?}, type: text, maximum_length: 200}
${more}`;
}
