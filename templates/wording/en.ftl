# The words of all pages in English. A site may replace any of them in its own
# templates/wording/en.ftl, message by message.

## Language

language-name = English

## Label sets
## The answers to both questions of a pair, with the place where they were published.

scale-default = handbook

scale-handbook =
    .like = I like it
    .must-be = I expect it
    .neutral = I am neutral
    .live-with = I can tolerate it
    .dislike = I dislike it
    .source = The Complete Guide to the Kano Model, foldingburritos.com/blog/kano-model

scale-berger =
    .like = I like it that way
    .must-be = It must be that way
    .neutral = I am neutral
    .live-with = I can live with it that way
    .dislike = I dislike it that way
    .source = Berger et al., Center for Quality of Management Journal 2(4), 1993

scale-berger-long =
    .like = I enjoy it that way
    .must-be = It is a basic necessity or I expect it that way
    .neutral = I am neutral
    .live-with = I dislike it, but I can live with it that way
    .dislike = I dislike it, and I can’t accept it
    .source = Berger et al., Center for Quality of Management Journal 2(4), 1993, p. 25–26

scale-blauth =
    .like = This would be very helpful to me
    .must-be = This is a basic requirement for me
    .neutral = This would not affect me
    .live-with = This would be a minor inconvenience
    .dislike = This would be a major problem for me
    .source = Robert Blauth’s team, quoted at foldingburritos.com/blog/kano-model

## Questions of a pair
## Markdown; used where a survey gives no wording of its own.

stem-functional = If { $name } is offered, how do you feel?
stem-dysfunctional = If { $name } is **not** offered, how do you feel?

## Form

skip = Skip to the content
languages = Languages
all-needed = Please answer every question that is not marked as optional.
optional = (optional)
consent = Before you begin
consent-agree = I have read this and I agree
importance = How important is this to you?
importance-low = not at all important
importance-high = extremely important
satisfaction = How satisfied are you with this today?
satisfaction-low = very dissatisfied
satisfaction-high = very satisfied
feature-comment = Would you like to add anything about this?
profile = About you
choose-any = You may choose more than one.
choose-some = Please choose at least one answer.
comment = Is there anything you would like to add?
send = Send my answers
save = Save my answers as a file
save-note = Your answers stay on this device until you send the file yourself.
saved = Your browser is saving your answers as a file:
saved-send = Nothing has been sent yet. Please find the file among your downloads and send it to the person who asked you to take part.
saved-send-to = Nothing has been sent yet. Please find the file among your downloads and send it to { $contact }.
no-script = Your browser does not run JavaScript, which this page needs to make a file of your answers. You can fill in the page, print it and hand it in, or open it in another browser.
no-script-ask = If that does not work for you, please contact { $contact }.
contact = Questions about this survey? Please contact
thanks-title = Thank you
thanks = We are grateful for your time. You may close this page now.

## Index

index-title = Surveys
index-results = See the results
index-none = There are no surveys here yet.
