# Die Texte aller Seiten auf Deutsch. Eine Website kann jeden davon in einer eigenen
# templates/wording/de.ftl ersetzen, Text für Text.

## Language

language-name = Deutsch

## Numbers
## Was um Zahlen herum steht; Ziffern, Gruppen und Vorzeichen gibt die Sprache vor.

percent = { $number }{ "\u00A0" }%
bounds = [{ $low }; { $high }]

## Punctuation
## Was um zusammengesetzte Texte herum und zwischen ihnen steht: `gap` trennt zwei Sätze und
## einen Hinweis in Klammern von dem, was davor steht.

quoted = „{ $text }“
list-comma = { ", " }
list-or = { " oder " }
colon = { ": " }
gap = { " " }

## Label sets
## Die Antworten auf beide Fragen eines Paars, mit der Stelle, an der sie erschienen sind.

scale-default = bailom

scale-bailom =
    .like = Das würde mich sehr freuen
    .must-be = Das setze ich voraus
    .neutral = Das ist mir egal
    .live-with = Das könnte ich eventuell in Kauf nehmen
    .dislike = Das würde mich sehr stören
    .source = Bailom, Hinterhuber, Matzler, Sauerwein: Das Kano-Modell der Kundenzufriedenheit, Marketing ZFP 18(2), 1996

scale-handbook =
    .like = Das gefällt mir
    .must-be = Das erwarte ich so
    .neutral = Das ist mir egal
    .live-with = Damit kann ich leben
    .dislike = Das gefällt mir nicht
    .source = Übersetzung der Antworten aus einem chinesischen Handbuch für den Kundendienst, Kapitel 3.4

## Questions of a pair
## Markdown; steht dort, wo eine Umfrage nichts Eigenes sagt. Der Name steht in
## Anführungszeichen vor dem Doppelpunkt, damit er sich nicht beugen muss.

stem-functional = „{ $name }“: Wenn es das gibt, wie denken Sie darüber?
stem-dysfunctional = „{ $name }“: Wenn es das **nicht** gibt, wie denken Sie darüber?

## Form

skip = Zum Inhalt springen
languages = Sprachen
all-needed = Bitte beantworten Sie alle Fragen, die nicht als freiwillig gekennzeichnet sind.
length = { $questions ->
    [one] { $questions } Frage
   *[other] { $questions } Fragen
}, etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
before-download = Diese Seite sendet Ihre Antworten nicht. Am Ende erhalten Sie Ihre Antworten, um sie an die Person weiterzugeben, die Sie um die Teilnahme gebeten hat.
    .to = Diese Seite sendet Ihre Antworten nicht. Am Ende erhalten Sie Ihre Antworten, um sie an { $contact } zu schicken.
before-mail = Diese Seite sendet Ihre Antworten nicht. Am Ende zeigt Ihr E-Mail-Programm eine Nachricht mit Ihren Antworten, die Sie dort absenden.
optional = (freiwillig)
consent = Bevor Sie beginnen
consent-agree = Ich habe das gelesen und bin einverstanden
opens = Geöffnet ab dem { $date }.
closes = Geöffnet bis zum { $date }.
not-open = Diese Umfrage beginnt am { $date }. Vorher können keine Antworten gesendet werden.
closed = Diese Umfrage endete am { $date }. Antworten können nicht mehr gesendet werden.
only-if = Bitte nur beantworten, wenn Sie bei „{ $question }“ die Antwort { $options } gewählt haben.
importance = Wie wichtig ist Ihnen das?
importance-low = überhaupt nicht wichtig
importance-high = äußerst wichtig
satisfaction = Wie zufrieden sind Sie heute damit?
satisfaction-low = sehr unzufrieden
satisfaction-high = sehr zufrieden
feature-comment = Möchten Sie dazu noch etwas sagen?
profile = Zu Ihrer Person
choose-any = Mehrere Antworten sind möglich.
undo = Diese Antwort entfernen
plain-number = Nur Ziffern und ein Punkt, zum Beispiel 1500 oder 1.5.
comment = Gibt es noch etwas, das Sie uns mitteilen möchten?
honeypot = Bitte lassen Sie dieses Feld leer:
step = Schritt { $n } von { $total }
progress = Fortschritt
start = Beginnen
back = Zurück
next = Weiter
review = Bitte prüfen Sie Ihre Antworten
review-none = nicht beantwortet
review-comment = Kommentar
change = Ändern
change-of = Ihre Antworten zu „{ $name }“ ändern
problems = Bitte prüfen Sie diese Angaben
problem-missing = Bitte beantworten Sie diese Frage.
problem-consent = Bitte kreuzen Sie dieses Kästchen an, um fortzufahren.
problem-number = Bitte geben Sie eine Zahl ein.
    .from = Bitte geben Sie eine Zahl von mindestens { $min } ein.
    .to = Bitte geben Sie eine Zahl von höchstens { $max } ein.
    .range = Bitte geben Sie eine Zahl von { $min } bis { $max } ein.
    .ambiguous = „{ $text }“ kann { $first } oder { $second } bedeuten. Bitte geben Sie eine der beiden Zahlen ein.
kept = Ihre Antworten bleiben auf diesem Gerät gespeichert, bis sie angekommen sind.
forget = Meine Antworten löschen
forget-confirm = Alle Antworten löschen? Das lässt sich nicht rückgängig machen.
send = Meine Antworten senden
sending = Ihre Antworten werden gesendet{ "\u00A0" }…
sent = Ihre Antworten sind angekommen
receipt = Vielen Dank! Ihre Empfangsbestätigung: { $id }, { $time }.
another = Für die nächste Person neu beginnen
another-soon = Wenn fünf Minuten lang niemand diese Seite benutzt, werden diese Antworten gelöscht, und die Seite beginnt für die nächste Person neu.
unsent = Der Empfang Ihrer Antworten ist nicht bestätigt
unsent-unknown = Wir wissen nicht, ob sie angekommen sind. Nichts ist verloren: Ihre Antworten sind noch hier. Bitte versuchen Sie es noch einmal; gezählt werden sie nur einmal.
unsent-refused = Der Empfänger hat sie nicht angenommen. Nichts ist verloren: Ihre Antworten sind noch hier.
unsent-closed = Ihre Antworten wurden nicht gesendet
    .text = Diese Umfrage endete am { $date }. Nichts ist verloren: Ihre Antworten sind noch hier. Wenn sie trotzdem zählen sollen, geben Sie sie bitte selbst weiter:
retry = Noch einmal versuchen
other-ways = Wenn das nicht hilft, können Sie Ihre Antworten selbst weitergeben:
save = Abschließen
saved = Ihre Antworten liegen bereit
save-note = Diese Seite sendet nichts. Bitte geben Sie Ihre Antworten selbst weiter, auf einem dieser Wege:
mail-note = Ihr E-Mail-Programm sollte jetzt eine Nachricht zeigen, in der Ihre Antworten als eine Zeile Text stehen. Bitte senden Sie sie dort ab: Diese Seite sendet nichts. Falls keine Nachricht erschienen ist, geben Sie Ihre Antworten bitte auf einem dieser Wege weiter:
file = Datei mit Ihren Antworten herunterladen
file-send = Bitte schicken Sie die Datei der Person, die Sie um die Teilnahme gebeten hat.
file-send-to = Bitte schicken Sie die Datei an { $contact }.
code = Oder kopieren Sie Ihre Antworten als eine Zeile Text und schicken Sie diese in einer Nachricht:
copy = Kopieren
copied = Kopiert
copy-failed = Bitte kopieren Sie den markierten Text
qr = Als QR-Code anzeigen
qr-name = QR-Code Ihrer Antworten
qr-failed = Der QR-Code konnte nicht angezeigt werden. Bitte kopieren Sie stattdessen die Textzeile.
mail = Oder per E-Mail senden
edit = Zurück zu meinen Antworten
no-script = Das JavaScript dieser Seite läuft in Ihrem Browser nicht. Ohne JavaScript kann diese Seite Ihre Antworten nicht weitergeben. Sie können die Seite ausfüllen, ausdrucken und abgeben oder sie in einem anderen Browser öffnen.
no-script-ask = Wenn das für Sie nicht möglich ist, wenden Sie sich bitte an { $contact }.
paper-version = „{ $title }“ auf Papier, Fassung { $form }
paper-sheet = Bogen Nr.:
contact = Haben Sie Fragen zu dieser Umfrage? Wenden Sie sich gern an
thanks-title = Vielen Dank
thanks = Wir danken Ihnen herzlich für Ihre Zeit. Sie können diese Seite jetzt schließen.

## Index

index-title = Umfragen
index-not-open = Noch nicht geöffnet
index-open = Geöffnet
index-closed = Beendet
index-results = Ergebnisse ansehen
index-none = Hier gibt es noch keine Umfragen.

## Report

category-attractive = Begeisterungsmerkmal
    .meaning = Begeistert, wenn es da ist, und wird nicht vermisst, wenn es fehlt.
category-one-dimensional = Leistungsmerkmal
    .meaning = Je mehr davon, desto zufriedener sind die Menschen; fehlt es, sind sie unzufrieden.
category-must-be = Basismerkmal
    .meaning = Selbstverständlich, wenn es da ist, und ärgerlich, wenn es fehlt.
category-indifferent = Unerhebliches Merkmal
    .meaning = Macht keinen Unterschied, ob es da ist oder nicht.
category-reverse = Rückweisungsmerkmal
    .meaning = Die Menschen sind zufriedener, wenn es fehlt.
category-questionable = Fragwürdige Antwort
    .meaning = Die beiden Antworten widersprechen einander.

report-title = Ergebnisse: { $title }
report-kicker = Ergebnisse der Umfrage
report-responses = { $count ->
    [one] { $count } Rückmeldung
   *[other] { $count } Rückmeldungen
}
report-features = { $count ->
    [one] { $count } Merkmal
   *[other] { $count } Merkmale
}
report-languages = Diese Seite in anderen Sprachen
report-contents = Auf dieser Seite

report-simulated-title = Simulierte Daten
report-simulated = { $count ->
    [one] Eine dieser { $total } Rückmeldungen wurde vom Computer erzeugt. Bitte ziehen Sie aus diesem Bericht keine Schlüsse.
   *[other] { $count } dieser { $total } Rückmeldungen wurden vom Computer erzeugt. Bitte ziehen Sie aus diesem Bericht keine Schlüsse.
}
report-simulated-all = Alle diese Rückmeldungen wurden vom Computer erzeugt. Dieser Bericht zeigt, wie Ergebnisse aussehen; bitte ziehen Sie daraus keine Schlüsse.


report-glance = Auf einen Blick
report-glance-lead = Jedes Merkmal steht bei der Kategorie mit den meisten Befragten.

report-summary = Alle Merkmale
report-summary-lead = Wie viele Befragte bei jedem Merkmal auf jede Kategorie entfallen und wie viel es ausmacht, ob es da ist oder fehlt.
report-summary-caption = Kategorien und Koeffizienten aller Merkmale, alle Befragten zusammen
report-summary-order-usual = Spalten in der Reihenfolge A O M I R Q
report-summary-order-handbook = Wie im Handbuch: A O M Q R I
report-feature = Merkmal
report-n = n
report-category = Kategorie
report-better = Better
report-worse = Worse
report-interval = 95-%-Konfidenzintervall
report-importance = Wichtigkeit
    .scale = Mittelwert, 1 bis 9
report-satisfaction = Zufriedenheit
    .scale = Mittelwert, 1 bis 5
report-tied = gleichauf: { $letters }
report-tied-note = Wenn mehrere Kategorien gleich viele Befragte haben, zählt die erste in der Reihenfolge M O A I R Q.
report-half-note = { $count ->
    [one] Bei einem Fragenpaar fehlte eine der beiden Antworten. Es geht in keine dieser Zahlen ein.
   *[other] Bei { $count } Fragenpaaren fehlte eine der beiden Antworten. Sie gehen in keine dieser Zahlen ein.
}
report-undefined-note = „–“ heißt „nicht definiert“: Es gibt keine Antworten, aus denen sich die Zahl berechnen ließe.

report-plane = Better und Worse
report-plane-lead = Je höher ein Merkmal steht, desto mehr erfreut es, wenn es da ist. Je weiter rechts es steht, desto mehr stört es, wenn es fehlt. Die Kreuze sind 95-%-Konfidenzintervalle; der Buchstabe ist die Kategorie mit den meisten Befragten.
report-plane-caption = Merkmale im Diagramm
report-plane-missing = Nicht gezeichnet, weil die Koeffizienten nicht definiert sind: { $names }

report-categories = Anteile der Kategorien
report-categories-lead = Jeder Balken steht für alle, die beide Fragen zu dem Merkmal beantwortet haben.
report-categories-caption = Befragte in jeder Kategorie, mit Anteilen
report-table = Zahlen als Tabelle zeigen

report-each = Merkmal für Merkmal
report-each-lead = Jede Heatmap zählt die Antwortpaare: was die Befragten denken, wenn es das Merkmal gibt (Zeilen) und wenn es fehlt (Spalten). Alle Heatmaps haben dieselbe Farbskala.
report-commonest = Am häufigsten ({ $count } von { $n }): „{ $functional }“, wenn es das gibt, und „{ $dysfunctional }“, wenn es fehlt. Das ergibt
report-nobody = Niemand hat beide Fragen beantwortet.
report-cells-caption = { $name }: Antwortpaare
report-with = Mit
report-without = Ohne
report-total = Summe
report-group = Gruppe
report-hidden = aus Datenschutzgründen verborgen
report-hidden-note = Verborgen sind Gruppen mit weniger als { $minimum } Befragten und solche, die eine so kleine Gruppe erkennbar machen würden.

report-versions = Fassungen der Fragen
report-versions-lead = Die Fragen wurden geändert, nachdem die Umfrage veröffentlicht war. Antworten auf einen früheren Wortlaut werden nur dort mit den aktuellen zusammengezählt, wo beide dasselbe bedeuten.
report-versions-note = Antworten auf einen früheren Wortlaut sind nicht in dieser Tabelle. Sie sind getrennt aufgeführt:
report-versions-caption = Rückmeldungen je Fassung der Fragen
report-version = Fassung
report-version-number = Fassung { $number }
report-version-today = (aktuell)
report-version-unknown = Unbekannte Fassung
report-version-unsaid = Fassung nicht angegeben
report-version-responses = Rückmeldungen
report-version-answers = Wie sie zählen
    .together = Zusammen mit den aktuellen.
    .declared = Zusammen mit den aktuellen, weil beide laut Umfrage dasselbe bedeuten.
    .declared-but = Zusammen mit den aktuellen, weil beide laut Umfrage dasselbe bedeuten; ausgenommen die unten aufgeführten.
    .apart = Getrennt, wo sich die Bedeutung geändert hat.
    .unknown = Alle getrennt.
report-version-changes = Seitdem geändert
    .reworded = { $name }: anderer Wortlaut
    .reused = { $name }: durch etwas anderes ersetzt
    .removed = { $name }: nicht mehr gefragt
    .retyped = { $name }: andere Art der Antwort
    .labels = Die Beschriftung der Antworten; sie lautete: { $earlier }
    .evaluation = Die Auswertungstabelle; alle Ergebnisse hier folgen der aktuellen.
report-earlier-caption = Getrennt gezählte Antworten
report-earlier-questions = Beide Fragen im damaligen Wortlaut

report-ledger = Was aus den Rückmeldungen wurde
report-ledger-lead = Jeder gelesene Datensatz ist hier erfasst: gelesen = gezählt + doppelt + widersprüchlich + ausgeschlossen + gelöscht + zurückgestellt.
report-ledger-caption = Datensätze je Datei
report-ledger-totals = Alle Datensätze
report-ledger-file = Datei
report-ledger-read = Gelesen
report-ledger-accepted = Gezählt
    .meaning = in den Ergebnissen enthalten
report-ledger-duplicate = Doppelt
    .meaning = dieselbe Rückmeldung noch einmal, nur einmal gezählt
report-ledger-conflict = Widersprüchlich
    .meaning = eine andere Rückmeldung unter einer schon vergebenen Kennung
report-ledger-excluded = Ausgeschlossen
    .meaning = durch eine Regel der Umfrage ausgeschlossen
report-ledger-erased = Gelöscht
    .meaning = auf Wunsch der befragten Person gelöscht
report-ledger-set-aside = Zurückgestellt
    .meaning = nicht auswertbar
report-ledger-all = Alle Dateien
report-ledger-reasons = Warum Datensätze zurückgestellt wurden
report-ledger-without-id = { $count ->
    [one] Eine gezählte Rückmeldung hat keine Kennung. Falls sie zweimal geschickt wurde, lässt sich das nicht erkennen.
   *[other] { $count } gezählte Rückmeldungen haben keine Kennung. Falls eine davon zweimal geschickt wurde, lässt sich das nicht erkennen.
}
report-ledger-honeypot = { $count ->
    [one] In einer gezählten Rückmeldung ist ein Feld ausgefüllt, das man nicht sieht. Sie stammt vielleicht von einem Programm.
   *[other] In { $count } gezählten Rückmeldungen ist ein Feld ausgefüllt, das man nicht sieht. Sie stammen vielleicht von einem Programm.
}
report-ledger-speeders = { $count ->
    [one] Eine gezählte Rückmeldung wurde nach weniger als zwei Sekunden je Fragenpaar abgeschickt: schneller, als man lesen kann. Sie zählt trotzdem.
   *[other] { $count } gezählte Rückmeldungen wurden nach weniger als zwei Sekunden je Fragenpaar abgeschickt: schneller, als man lesen kann. Sie zählen trotzdem.
}
report-ledger-late = { $count ->
    [one] Eine gezählte Rückmeldung wurde nach dem letzten Tag der Umfrage abgeschickt. Sie zählt trotzdem.
   *[other] { $count } gezählte Rückmeldungen wurden nach dem letzten Tag der Umfrage abgeschickt. Sie zählen trotzdem.
}
report-ledger-mended = { $count ->
    [one] Eine gezählte Rückmeldung enthielt ein halbes Zeichen, etwa einen Teil eines Emojis. Es ist durch „�“ ersetzt, alles Übrige zählt.
   *[other] { $count } gezählte Rückmeldungen enthielten ein halbes Zeichen, etwa einen Teil eines Emojis. Es ist durch „�“ ersetzt, alles Übrige zählt.
}
report-ledger-unreadable-times = { $count ->
    [one] Eine gezählte Rückmeldung hat eine Zeitangabe, die nicht lesbar ist. Ob sie zu schnell oder nach dem letzten Tag abgeschickt wurde, ist nicht bekannt. Sie zählt trotzdem.
   *[other] { $count } gezählte Rückmeldungen haben Zeitangaben, die nicht lesbar sind. Ob sie zu schnell oder nach dem letzten Tag abgeschickt wurden, ist nicht bekannt. Sie zählen trotzdem.
}
report-ledger-without-person = { $count ->
    [one] Eine gezählte Antwort ist eine Zeile einer Tabelle, die nicht sagt, welche Zeilen zur selben Person gehören. Eine solche Zeile zählt als eine Antwort; es kann also mehr Antworten als Personen geben.
   *[other] { $count } gezählte Antworten sind Zeilen einer Tabelle, die nicht sagt, welche Zeilen zur selben Person gehören. Jede Zeile zählt als eine Antwort; es kann also mehr Antworten als Personen geben.
}
report-ledger-cut-ids = { $count ->
    [one] Bei einer gezählten Rückmeldung hat ein Tabellenprogramm die Kennung gekürzt. Sie gilt als Rückmeldung ohne Kennung.
   *[other] Bei { $count } gezählten Rückmeldungen hat ein Tabellenprogramm die Kennung gekürzt. Sie gelten als Rückmeldungen ohne Kennung.
}
report-ledger-unclear-codes = { $count ->
    [one] Ein gezählter Antwortcode ist möglicherweise die Kopie einer von mehreren Rückmeldungen. In diesem Fall ist eine Person doppelt gezählt.
   *[other] { $count } gezählte Antwortcodes sind möglicherweise jeweils die Kopie einer von mehreren Rückmeldungen. In diesem Fall sind einige Personen doppelt gezählt.
}
report-ledger-left-out = Die Gruppen zu „{ $question }“ werden nicht gezeigt: Die Fragen, nach denen gruppiert wird, ergeben zu viele Kombinationen von Antworten.

report-methods = Methoden
report-methods-lead = Wie die Zahlen auf dieser Seite entstanden sind, damit alle sie nachrechnen können. A, O, M, I, R und Q stehen für die Zahl der Befragten in den sechs Kategorien.
report-formula = Formel
report-source = Quelle
report-evaluation-caption = Auswertungstabelle: Zeilen mit dem Merkmal, Spalten ohne es

method-evaluation = Von den Antworten zu den Kategorien
    .text = Die Auswertungstabelle ordnet den beiden Antworten jeder befragten Person eine Kategorie zu.
    .own = Die eigene Tabelle dieser Umfrage.
method-category = Die Kategorie eines Merkmals
    .text = Die Kategorie mit den meisten Befragten unter allen sechs. Haben mehrere gleich viele, so zählt die erste in dieser Reihenfolge, und der Bericht weist darauf hin. Die veröffentlichte Reihenfolge endet mit I; hier folgen noch R und Q.
method-better = Better
    .text = Wie sehr ein Merkmal erfreuen kann, wenn es da ist: der Anteil der Befragten, die damit zufriedener sind. Rückweisende und fragwürdige Antworten bleiben unberücksichtigt. Der Wert liegt zwischen 0 und 1.
method-worse = Worse
    .text = Wie sehr es stören kann, wenn ein Merkmal fehlt: der Anteil der Befragten, die ohne das Merkmal unzufrieden sind, mit einem Minuszeichen. Der Wert liegt zwischen -1 und 0.
method-interval = 95-%-Konfidenzintervalle
    .text = Das Konfidenzintervall nach Wilson für Better und für Worse ohne Vorzeichen. Dabei ist p der Koeffizient, m = A + O + M + I und z = 1,96. Je weniger Befragte es sind, desto breiter ist das Intervall und desto unsicherer der Wert.
method-privacy = Datenschutz
    .text = Eine Gruppe wird nur gezeigt, wenn sie mindestens { $minimum ->
        [one] { $minimum } befragte Person
       *[other] { $minimum } Befragte
    } hat. Außerdem müssen alle, die zu keiner gezeigten Gruppe gehören, zusammen entweder 0 oder mindestens { $minimum } sein; sonst wird auch die kleinste gezeigte Gruppe verborgen. So lässt sich keine Zahl einer verborgenen Gruppe aus den anderen errechnen.
method-versions = Fassungen der Fragen
    .text = Jede Rückmeldung nennt die Fassung der Fragen, auf die sie antwortet. Zwei Wortlaute einer Frage gelten als gleichbedeutend, wenn sie sich nur in Groß- und Kleinschreibung, Satzzeichen, Leerzeichen, Zeichenbreite oder Hervorhebung unterscheiden oder wenn die Umfrage es so angibt. Alle anderen Antworten auf einen früheren Wortlaut werden getrennt gezählt. Wer auf eine Fassung geantwortet hat, in der eine Frage zur Person anders lautete, ist in keiner Gruppe dieser Frage. Ergebnisse von weniger als { $minimum ->
        [one] { $minimum } befragten Person
       *[other] { $minimum } Befragten
    } werden nicht gezeigt.

report-downloads = Downloads
report-downloads-lead = Dieselben Zahlen in voller Genauigkeit und die Diagramme.

chart-plane = { $name }: Better und Worse jedes Merkmals
    .description = Ein Quadrat. Nach oben Better von 0 bis 1; nach rechts der Betrag von Worse von 0 bis 1. { $count ->
        [one] Ein Merkmal ist als nummerierter Punkt
       *[other] { $count } Merkmale sind als nummerierte Punkte
    } mit 95-%-Konfidenzintervall eingezeichnet. Rückmeldungen: { $n }. Die Tabelle der Merkmale enthält dieselben Zahlen.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }: Kategorien jedes Merkmals
    .description = Ein Balken je Merkmal, geteilt nach den Anteilen von Basis-, Leistungs- und Begeisterungsmerkmal, unerheblichem Merkmal, Rückweisungsmerkmal und fragwürdigen Antworten. Rückmeldungen: { $n }. Die Tabelle der Anteile enthält dieselben Zahlen.
chart-heatmap = { $name }: Antwortpaare
    .description = Fünf Zeilen für die Antwort, wenn es das Merkmal gibt, fünf Spalten für die Antwort, wenn es fehlt; in jeder Zelle stehen die Anzahl und der Buchstabe ihrer Kategorie. n = { $n }. Die Tabelle der Antwortpaare enthält dieselben Zahlen.

## Why a record does not count

reason-duplicate = Dieselbe Rückmeldung wurde schon gelesen
reason-conflict = Eine andere Rückmeldung mit derselben Kennung wurde schon gelesen
reason-merge-mark = Die Zeile stammt aus einer Zusammenführung (Merge)
reason-foreign-file = Keine Datei mit Rückmeldungen
reason-damaged-file = Die komprimierte Datei ist beschädigt
reason-missing-header = Die Kopfzeile mit den Spaltennamen fehlt
reason-unreadable-header = Die erste Zeile der Datei war nicht lesbar
reason-doubled-column = Zwei Spalten haben denselben Namen
reason-too-long = Der Datensatz ist zu lang
reason-nul-character = Ein Zeichen, das in Texten nicht vorkommen darf
reason-not-utf8 = Kein UTF-8
reason-unclosed-quote = Ein Anführungszeichen wird nicht geschlossen
reason-short-row = Zu wenige Felder
reason-long-row = Zu viele Felder
reason-cut-off = Die Datei endet mitten im Datensatz
reason-not-json = Kein JSON-Objekt
reason-doubled-key = Ein Name kommt zweimal vor
reason-wrong-shape = Eine Liste oder ein Objekt an der falschen Stelle
reason-damaged-code = Im Antwortcode ist ein Zeichen falsch, fehlt oder ist zu viel
reason-short-code = Der Antwortcode ist abgeschnitten
reason-further-code = Ein weiterer Antwortcode im selben Datensatz
reason-unknown-form = Ein Antwortcode zu einer unbekannten Fassung
reason-other-survey = Eine Rückmeldung zu einer anderen Umfrage
reason-unknown-answer = Keine der fünf Antworten
reason-not-a-rating = Eine Bewertung außerhalb ihrer Skala
reason-unknown-option = Keine Antwortmöglichkeit dieser Frage
reason-not-a-number = Keine Zahl oder außerhalb des Bereichs
reason-text-too-long = Ein Text ist zu lang
reason-unknown-label = Unbekannte Beschriftung
reason-not-a-response = Keine Antwort
reason-needed-column = Eine Spalte, die die Zuordnung braucht, fehlt
reason-incomplete-row = Die Zeile sagt nicht, von wem oder auf welche Frage die Antwort ist
reason-two-answers = Eine Person hat auf dieselbe Frage zwei verschiedene Antworten
reason-two-mappings = Zwei Zuordnungen passen zur Datei
reason-no-answer = Keine Frage wurde beantwortet
reason-no-code = Weder ein Antwortcode noch eine Antwort auf diese Umfrage
