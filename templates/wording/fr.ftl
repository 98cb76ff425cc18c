# Les textes de toutes les pages en français. Un site peut en remplacer dans son propre
# templates/wording/fr.ftl, message par message.

## Language

language-name = Français

## Numbers
## Ce qui entoure les nombres ; les chiffres, les groupes et les signes sont ceux de la langue.

percent = { $number }{ "\u00A0" }%
bounds = [{ $low } ; { $high }]

## Punctuation
## Ce qui entoure et sépare les textes mis bout à bout : `gap` se place entre deux phrases et
## avant une note entre parenthèses.

quoted = « { $text } »
list-comma = { ", " }
list-or = { " ou " }
colon = { "\u202F: " }
gap = { " " }

## Label sets
## Les réponses aux deux questions d’une paire, avec le lieu de leur publication.

scale-default = manuels

scale-manuels =
    .like = Cela me ferait très plaisir
    .must-be = Ce serait un minimum
    .neutral = Cela me serait égal
    .live-with = Je l’accepterais
    .dislike = Cela me dérangerait
    .source = Réponses courantes dans les manuels de qualité francophones

scale-qrm-kano =
    .like = Cela me plaît
    .must-be = Cela est normal ainsi
    .neutral = Cela m’est égal
    .live-with = Je m’en contente
    .dislike = Cela me déplaît
    .source = qrm-kano, github.com/nicolasfeyer/qrm-kano

scale-handbook =
    .like = J’aime
    .must-be = Cela va de soi
    .neutral = Cela m’est égal
    .live-with = Je peux m’en accommoder
    .dislike = Je n’aime pas
    .source = Traduction des réponses d’un manuel chinois de service à la clientèle, chapitre 3.4

## Questions of a pair
## Markdown ; utilisé là où une enquête n’a pas de formulation propre. Le nom se place entre
## guillemets avant les deux-points, pour que rien n’ait à s’accorder avec lui.

stem-functional = « { $name } » : si cela vous est proposé, qu’en pensez-vous ?
stem-dysfunctional = « { $name } » : si cela ne vous est **pas** proposé, qu’en pensez-vous ?

## Form

skip = Aller au contenu
languages = Langues
all-needed = Merci de répondre à toutes les questions qui ne portent pas la mention « facultatif ».
length = { $questions ->
    [one] { $questions } question
    [many] { $questions } de questions
   *[other] { $questions } questions
}, environ { $minutes ->
    [one] { $minutes } minute
    [many] { $minutes } de minutes
   *[other] { $minutes } minutes
}
before-download = Cette page n’envoie pas vos réponses. À la fin, elle vous les remet, pour que vous les transmettiez à la personne qui vous a proposé de participer.
    .to = Cette page n’envoie pas vos réponses. À la fin, elle vous les remet, pour que vous les envoyiez à { $contact }.
before-mail = Cette page n’envoie pas vos réponses. À la fin, votre messagerie affiche un message qui les contient, à envoyer vous-même.
optional = (facultatif)
consent = Avant de commencer
consent-agree = J’ai lu ce texte et je suis d’accord
opens = Ouverte à partir du { $date }.
closes = Ouverte jusqu’au { $date }.
not-open = Cette enquête ouvre le { $date }. Aucune réponse ne peut être envoyée avant.
closed = Cette enquête s’est terminée le { $date }. Les réponses ne peuvent plus être envoyées.
only-if = Répondez seulement si vous avez choisi { $options } à la question « { $question } ».
importance = Quelle importance cela a-t-il pour vous ?
importance-low = aucune importance
importance-high = une très grande importance
satisfaction = Quel est aujourd’hui votre niveau de satisfaction à ce sujet ?
satisfaction-low = très faible
satisfaction-high = très élevé
feature-comment = Souhaitez-vous ajouter quelque chose à ce sujet ?
profile = À propos de vous
choose-any = Plusieurs réponses possibles.
undo = Retirer cette réponse
plain-number = Uniquement des chiffres et un point, par exemple 1500 ou 1.5.
comment = Souhaitez-vous ajouter quelque chose ?
honeypot = Merci de laisser ce champ vide :
step = Étape { $n } sur { $total }
progress = Progression
start = Commencer
back = Retour
next = Continuer
review = Vérifiez vos réponses
review-none = sans réponse
review-comment = Commentaire
change = Modifier
change-of = Modifier vos réponses concernant « { $name } »
problems = Certaines réponses sont à compléter ou à corriger
problem-missing = Merci de répondre à cette question.
problem-consent = Merci de cocher cette case pour continuer.
problem-number = Merci de saisir un nombre.
    .from = Merci de saisir un nombre supérieur ou égal à { $min }.
    .to = Merci de saisir un nombre inférieur ou égal à { $max }.
    .range = Merci de saisir un nombre compris entre { $min } et { $max }.
    .ambiguous = « { $text } » peut signifier { $first } ou { $second }. Merci de saisir l’un de ces deux nombres.
kept = Vos réponses sont conservées sur cet appareil tant qu’elles ne sont pas arrivées.
forget = Effacer mes réponses
forget-confirm = Effacer toutes les réponses ? Cette action est définitive.
send = Envoyer mes réponses
sending = Envoi de vos réponses…
sent = Vos réponses sont bien arrivées
receipt = Merci ! Votre numéro de réception : { $id }, { $time }.
another = Passer à la personne suivante
another-soon = Si personne n’utilise cette page pendant cinq minutes, ces réponses sont effacées et la page repart de zéro pour la personne suivante.
unsent = Nous n’avons pas pu confirmer l’arrivée de vos réponses
unsent-unknown = Nous ne savons pas si elles sont arrivées. Rien n’est perdu : vos réponses sont toujours ici. Merci de réessayer ; elles ne compteront qu’une fois.
unsent-refused = Le destinataire ne les a pas acceptées. Rien n’est perdu : vos réponses sont toujours ici.
unsent-closed = Vos réponses n’ont pas été envoyées
    .text = Cette enquête s’est terminée le { $date }. Rien n’est perdu : vos réponses sont toujours ici. Si vous souhaitez qu’elles comptent tout de même, merci de les transmettre vous-même :
retry = Réessayer
other-ways = Si cela ne suffit pas, vous pouvez transmettre vos réponses vous-même :
save = Terminer
saved = Vos réponses sont prêtes
save-note = Cette page n’envoie rien. Merci de transmettre vos réponses vous-même, de l’une de ces façons :
mail-note = Votre messagerie devrait maintenant afficher un message qui contient vos réponses sur une ligne de texte. Merci de l’envoyer depuis votre messagerie : cette page n’envoie rien. Si aucun message ne s’est affiché, transmettez vos réponses de l’une de ces façons :
file = Télécharger un fichier contenant vos réponses
file-send = Envoyez-le à la personne qui vous a proposé de participer.
file-send-to = Envoyez-le à { $contact }.
code = Ou copiez cette ligne de texte, qui contient vos réponses, et envoyez-la dans un message :
copy = Copier
copied = Copié
copy-failed = Merci de copier le texte sélectionné
qr = Afficher sous forme de code QR
qr-name = Code QR de vos réponses
qr-failed = Le code QR n’a pas pu être affiché. Merci de copier la ligne de texte à la place.
mail = Ou envoyez-les par e-mail
edit = Revenir à mes réponses
no-script = Le JavaScript de cette page ne s’exécute pas dans votre navigateur, et sans lui vos réponses ne peuvent pas être transmises. Vous pouvez remplir la page, l’imprimer et la remettre, ou l’ouvrir dans un autre navigateur.
no-script-ask = Si cela ne vous est pas possible, contactez { $contact }.
paper-version = « { $title } » sur papier, version { $form }
paper-sheet = Feuille n° :
contact = Une question sur cette enquête ? Contactez
thanks-title = Merci
thanks = Merci de nous avoir accordé votre temps. Vous pouvez maintenant fermer cette page.

## Index

index-title = Enquêtes
index-not-open = Pas encore ouverte
index-open = Ouverte
index-closed = Terminée
index-results = Voir les résultats
index-none = Il n’y a pas encore d’enquête ici.

## Report

category-attractive = Attractif
    .meaning = Enchante quand il est là, et ne manque pas quand il n’y est pas.
category-one-dimensional = Proportionnel
    .meaning = Plus il y en a, plus on est satisfait ; sans lui, on est mécontent.
category-must-be = Obligatoire
    .meaning = Va de soi quand il est là, et contrarie quand il n’y est pas.
category-indifferent = Indifférent
    .meaning = Ne change rien, qu’il soit là ou non.
category-reverse = Inverse
    .meaning = On est plus satisfait sans lui.
category-questionable = Douteux
    .meaning = Les deux réponses se contredisent.

report-title = Résultats : { $title }
report-kicker = Résultats de l’enquête
report-responses = { $count ->
    [one] { $count } réponse
    [many] { $count } de réponses
   *[other] { $count } réponses
}
report-features = { $count ->
    [one] { $count } attribut
    [many] { $count } d’attributs
   *[other] { $count } attributs
}
report-languages = Cette page dans d’autres langues
report-contents = Sur cette page

report-simulated-title = Données simulées
report-simulated = { $count ->
    [one] Parmi ces { $total } réponses, { $count } a été générée par un ordinateur. Ne tirez aucune conclusion de ce rapport.
   *[other] Parmi ces { $total } réponses, { $count } ont été générées par un ordinateur. Ne tirez aucune conclusion de ce rapport.
}
report-simulated-all = Toutes ces réponses ont été générées par un ordinateur. Ce rapport montre à quoi ressemblent des résultats ; n’en tirez aucune conclusion.


report-glance = En un coup d’œil
report-glance-lead = Chaque attribut figure sous la catégorie qui réunit le plus de personnes.

report-summary = Tous les attributs
report-summary-lead = Pour chaque attribut, le nombre de personnes dans chaque catégorie, et le poids de sa présence et de son absence.
report-summary-caption = Catégories et coefficients de tous les attributs, pour toutes les personnes interrogées
report-summary-order-usual = Colonnes dans l’ordre A O M I R Q
report-summary-order-handbook = Comme dans le manuel : A O M Q R I
report-feature = Attribut
report-n = n
report-category = Catégorie
report-better = Better
report-worse = Worse
report-interval = intervalle de confiance à 95 %
report-importance = Importance
    .scale = moyenne, de 1 à 9
report-satisfaction = Satisfaction
    .scale = moyenne, de 1 à 5
report-tied = à égalité : { $letters }
report-tied-note = Quand plusieurs catégories réunissent le même nombre de personnes, la première dans l’ordre M O A I R Q l’emporte.
report-half-note = { $count ->
    [one] { $count } paire de questions n’a reçu qu’une seule réponse. Elle n’entre dans aucun de ces nombres.
    [many] { $count } de paires de questions n’ont reçu qu’une seule réponse. Elles n’entrent dans aucun de ces nombres.
   *[other] { $count } paires de questions n’ont reçu qu’une seule réponse. Elles n’entrent dans aucun de ces nombres.
}
report-undefined-note = « – » signifie « non défini » : il n’y a pas de réponses à partir desquelles calculer ce nombre.

report-plane = Better et Worse
report-plane-lead = Plus un attribut est haut, plus sa présence plaît. Plus il est à droite, plus son absence déplaît. Les croix sont des intervalles de confiance à 95 % ; la lettre est la catégorie qui réunit le plus de personnes.
report-plane-caption = Attributs sur le graphique
report-plane-missing = Non tracés, car les coefficients ne sont pas définis : { $names }

report-categories = Parts des catégories
report-categories-lead = Chaque barre représente toutes les personnes qui ont répondu aux deux questions sur l’attribut.
report-categories-caption = Nombre de personnes dans chaque catégorie, avec les parts
report-table = Afficher les nombres dans un tableau

report-each = Attribut par attribut
report-each-lead = Chaque grille compte les paires de réponses : avec l’attribut (lignes) et sans lui (colonnes). Toutes les grilles ont la même échelle de couleur.
report-commonest = Le plus fréquent ({ $count } sur { $n }) : « { $functional } » avec et « { $dysfunctional } » sans, ce qui donne
report-nobody = Personne n’a répondu aux deux questions.
report-cells-caption = { $name } : paires de réponses
report-with = Avec
report-without = Sans
report-total = Total
report-group = Groupe
report-hidden = masqué par souci de confidentialité
report-hidden-note = Les groupes masqués comptent moins de { $minimum } personnes, ou leur affichage révélerait un groupe aussi petit.

report-versions = Versions des questions
report-versions-lead = Les questions ont été modifiées après la publication de l’enquête. Les réponses à une formulation antérieure ne sont comptées avec les réponses actuelles que si les deux ont le même sens.
report-versions-note = Les réponses à des formulations antérieures ne figurent pas dans ce tableau. Elles sont présentées à part :
report-versions-caption = Réponses par version des questions
report-version = Version
report-version-number = Version { $number }
report-version-today = (actuelle)
report-version-unknown = Version inconnue
report-version-unsaid = Version non indiquée
report-version-responses = Réponses
report-version-answers = Comment elles comptent
    .together = Comptées avec les réponses actuelles.
    .declared = Comptées avec les réponses actuelles, car l’enquête indique que le sens est le même.
    .declared-but = Comptées avec les réponses actuelles, car l’enquête indique que le sens est le même ; sauf celles présentées ci-dessous.
    .apart = Comptées à part là où le sens a changé.
    .unknown = Toutes comptées à part.
report-version-changes = Modifié depuis
    .reworded = { $name } : autre formulation
    .reused = { $name } : remplacé par autre chose
    .removed = { $name } : n’est plus demandé
    .retyped = { $name } : autre type de réponse
    .labels = Les libellés des réponses ; ils étaient : { $earlier }
    .evaluation = La table d’évaluation ; tous les résultats présentés suivent la table actuelle.
report-earlier-caption = Réponses comptées à part
report-earlier-questions = Les deux questions telles qu’elles étaient posées

report-ledger = Ce que sont devenues les réponses
report-ledger-lead = Chaque enregistrement lu figure dans ce bilan : lus = acceptés + doublons + conflits + exclus + supprimés + écartés.
report-ledger-caption = Enregistrements par fichier
report-ledger-totals = Tous les enregistrements
report-ledger-file = Fichier
report-ledger-read = Lus
report-ledger-accepted = Acceptés
    .meaning = comptés dans les résultats
report-ledger-duplicate = Doublons
    .meaning = la même réponse une fois de plus, comptée une seule fois
report-ledger-conflict = Conflits
    .meaning = une réponse différente sous un identifiant déjà pris
report-ledger-excluded = Exclus
    .meaning = non comptés en vertu d’une règle de l’enquête
report-ledger-erased = Supprimés
    .meaning = effacés à la demande de la personne interrogée
report-ledger-set-aside = Écartés
    .meaning = impossibles à interpréter
report-ledger-all = Tous les fichiers
report-ledger-reasons = Pourquoi des enregistrements ont été écartés
report-ledger-without-id = { $count ->
    [one] { $count } réponse acceptée n’a pas d’identifiant. Si elle a été envoyée deux fois, rien ne permet de le savoir.
    [many] { $count } de réponses acceptées n’ont pas d’identifiant. Si l’une d’elles a été envoyée deux fois, rien ne permet de le savoir.
   *[other] { $count } réponses acceptées n’ont pas d’identifiant. Si l’une d’elles a été envoyée deux fois, rien ne permet de le savoir.
}
report-ledger-honeypot = { $count ->
    [one] Dans { $count } réponse acceptée, un champ invisible à l’écran est rempli. Elle vient peut-être d’un programme.
    [many] Dans { $count } de réponses acceptées, un champ invisible à l’écran est rempli. Elles viennent peut-être d’un programme.
   *[other] Dans { $count } réponses acceptées, un champ invisible à l’écran est rempli. Elles viennent peut-être d’un programme.
}
report-ledger-speeders = { $count ->
    [one] { $count } réponse acceptée a été envoyée en moins de deux secondes par paire de questions, plus vite qu’on ne peut les lire. Elle compte tout de même.
    [many] { $count } de réponses acceptées ont été envoyées en moins de deux secondes par paire de questions, plus vite qu’on ne peut les lire. Elles comptent tout de même.
   *[other] { $count } réponses acceptées ont été envoyées en moins de deux secondes par paire de questions, plus vite qu’on ne peut les lire. Elles comptent tout de même.
}
report-ledger-late = { $count ->
    [one] { $count } réponse acceptée a été envoyée après le dernier jour de l’enquête. Elle compte tout de même.
    [many] { $count } de réponses acceptées ont été envoyées après le dernier jour de l’enquête. Elles comptent tout de même.
   *[other] { $count } réponses acceptées ont été envoyées après le dernier jour de l’enquête. Elles comptent tout de même.
}
report-ledger-mended = { $count ->
    [one] { $count } réponse acceptée contenait un caractère coupé, par exemple une partie d’emoji. Il est remplacé par « � », et tout le reste compte.
    [many] { $count } de réponses acceptées contenaient un caractère coupé, par exemple une partie d’emoji. Il est remplacé par « � », et tout le reste compte.
   *[other] { $count } réponses acceptées contenaient un caractère coupé, par exemple une partie d’emoji. Il est remplacé par « � », et tout le reste compte.
}
report-ledger-unreadable-times = { $count ->
    [one] { $count } réponse acceptée comporte une heure illisible. On ne sait pas si elle a été envoyée trop vite ou après le dernier jour. Elle compte tout de même.
    [many] { $count } de réponses acceptées comportent une heure illisible. On ne sait pas si elles ont été envoyées trop vite ou après le dernier jour. Elles comptent tout de même.
   *[other] { $count } réponses acceptées comportent une heure illisible. On ne sait pas si elles ont été envoyées trop vite ou après le dernier jour. Elles comptent tout de même.
}
report-ledger-without-person = { $count ->
    [one] { $count } réponse acceptée est une ligne d’un tableau qui n’indique pas quelles lignes appartiennent à la même personne. Une telle ligne compte pour une réponse ; il peut donc y avoir plus de réponses que de personnes.
    [many] { $count } de réponses acceptées sont des lignes d’un tableau qui n’indique pas quelles lignes appartiennent à la même personne. Chaque ligne compte pour une réponse ; il peut donc y avoir plus de réponses que de personnes.
   *[other] { $count } réponses acceptées sont des lignes d’un tableau qui n’indique pas quelles lignes appartiennent à la même personne. Chaque ligne compte pour une réponse ; il peut donc y avoir plus de réponses que de personnes.
}
report-ledger-cut-ids = { $count ->
    [one] { $count } réponse acceptée a un identifiant tronqué par un tableur. Elle est traitée comme une réponse sans identifiant.
    [many] { $count } de réponses acceptées ont un identifiant tronqué par un tableur. Elles sont traitées comme des réponses sans identifiant.
   *[other] { $count } réponses acceptées ont un identifiant tronqué par un tableur. Elles sont traitées comme des réponses sans identifiant.
}
report-ledger-unclear-codes = { $count ->
    [one] { $count } code de réponse accepté est peut-être la copie d’une réponse parmi plusieurs. Dans ce cas, une personne est comptée deux fois.
    [many] { $count } de codes de réponse acceptés sont peut-être chacun la copie d’une réponse parmi plusieurs. Dans ce cas, certaines personnes sont comptées deux fois.
   *[other] { $count } codes de réponse acceptés sont peut-être chacun la copie d’une réponse parmi plusieurs. Dans ce cas, certaines personnes sont comptées deux fois.
}
report-ledger-left-out = Les groupes de la question « { $question } » ne sont pas affichés : les questions qui forment les groupes donnent trop de combinaisons de réponses.

report-methods = Méthodes
report-methods-lead = Comment les nombres de cette page ont été obtenus, pour que chacun puisse les recalculer. A, O, M, I, R et Q désignent le nombre de personnes dans les six catégories.
report-formula = Formule
report-source = Source
report-evaluation-caption = Table d’évaluation : en lignes, avec l’attribut ; en colonnes, sans lui

method-evaluation = Des réponses aux catégories
    .text = La table d’évaluation donne la catégorie de chaque paire de réponses.
    .own = La table propre à cette enquête.
method-category = La catégorie d’un attribut
    .text = La catégorie qui réunit le plus de personnes, parmi les six. Si plusieurs sont à égalité, la première dans cet ordre l’emporte, et le rapport le signale. L’ordre publié s’arrête à I ; ici, R et Q le suivent.
method-better = Better
    .text = À quel point la présence d’un attribut peut plaire : la part des personnes plus satisfaites avec lui. Les réponses inverses et douteuses sont laissées de côté. La valeur est comprise entre 0 et 1.
method-worse = Worse
    .text = À quel point l’absence d’un attribut peut déplaire : la part des personnes mécontentes sans lui, précédée d’un signe moins. La valeur est comprise entre -1 et 0.
method-interval = Intervalles de confiance à 95 %
    .text = Intervalle de confiance de Wilson pour Better, et pour Worse sans son signe. Ici, p est le coefficient, m = A + O + M + I et z = 1,96. Moins il y a de personnes interrogées, plus l’intervalle est large et la valeur incertaine.
method-privacy = Confidentialité
    .text = Un groupe n’est affiché que s’il compte au moins { $minimum ->
        [one] { $minimum } personne
        [many] { $minimum } de personnes
       *[other] { $minimum } personnes
    }. De plus, les personnes qui ne sont dans aucun groupe affiché doivent être au nombre de 0 ou d’au moins { $minimum } ; sinon, le plus petit groupe affiché est masqué lui aussi. Ainsi, aucun nombre d’un groupe masqué ne peut être déduit des autres.
method-versions = Versions des questions
    .text = Chaque réponse indique la version des questions à laquelle elle répond. Deux formulations d’une question sont tenues pour équivalentes si elles ne diffèrent que par la casse, la ponctuation, les espaces, la largeur des caractères ou la mise en relief, ou si l’enquête l’indique. Toutes les autres réponses à une formulation antérieure sont comptées à part. Les réponses d’une version où une question sur la personne interrogée était formulée autrement n’entrent dans aucun groupe de cette question. Les résultats de moins de { $minimum ->
        [one] { $minimum } personne
        [many] { $minimum } de personnes
       *[other] { $minimum } personnes
    } sont masqués.

report-downloads = Téléchargements
report-downloads-lead = Les mêmes nombres, avec toute la précision du calcul, et les graphiques.

chart-plane = { $name } : Better et Worse de chaque attribut
    .description = Un carré. Vers le haut, Better de 0 à 1 ; vers la droite, Worse en valeur absolue, de 0 à 1. { $count ->
        [one] { $count } attribut est tracé sous forme de repère numéroté
        [many] { $count } d’attributs sont tracés sous forme de repères numérotés
       *[other] { $count } attributs sont tracés sous forme de repères numérotés
    }, avec intervalle de confiance à 95 % ; réponses : { $n }. Le tableau des attributs contient les mêmes nombres.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name } : catégories de chaque attribut
    .description = Une barre par attribut, divisée selon les parts des réponses obligatoires, proportionnelles, attractives, indifférentes, inverses et douteuses. Réponses : { $n }. Le tableau des parts contient les mêmes nombres.
chart-heatmap = { $name } : paires de réponses
    .description = Cinq lignes pour la réponse avec l’attribut, cinq colonnes pour la réponse sans lui ; chaque case porte son nombre et la lettre de sa catégorie. n = { $n }. Le tableau des paires contient les mêmes nombres.

## Why a record does not count

reason-duplicate = La même réponse a déjà été lue
reason-conflict = Une autre réponse avec le même identifiant a déjà été lue
reason-merge-mark = La ligne provient d’une fusion (merge)
reason-foreign-file = N’est pas un fichier de réponses
reason-damaged-file = Le fichier compressé est endommagé
reason-missing-header = La ligne avec les noms des colonnes manque
reason-unreadable-header = La première ligne du fichier est illisible
reason-doubled-column = Deux colonnes portent le même nom
reason-too-long = L’enregistrement est trop long
reason-nul-character = Un caractère qu’un texte ne peut pas contenir
reason-not-utf8 = N’est pas de l’UTF-8
reason-unclosed-quote = Un guillemet n’est pas fermé
reason-short-row = Trop peu de champs
reason-long-row = Trop de champs
reason-cut-off = Le fichier s’arrête au milieu de l’enregistrement
reason-not-json = N’est pas un objet JSON
reason-doubled-key = Un nom figure deux fois
reason-wrong-shape = Une liste ou un objet au mauvais endroit
reason-damaged-code = Un caractère du code de réponse est faux, manque ou est en trop
reason-short-code = Le code de réponse est coupé
reason-further-code = Un autre code de réponse dans le même enregistrement
reason-unknown-form = Un code de réponse d’une version inconnue
reason-other-survey = Une réponse à une autre enquête
reason-unknown-answer = N’est aucune des cinq réponses
reason-not-a-rating = Une note hors de son échelle
reason-unknown-option = N’est pas un choix de cette question
reason-not-a-number = N’est pas un nombre, ou hors limites
reason-text-too-long = Un texte est trop long
reason-unknown-label = Libellé inconnu
reason-not-a-response = N’est pas une réponse
reason-needed-column = Il manque une colonne dont la correspondance a besoin
reason-incomplete-row = La ligne n’indique pas de qui est la réponse, ou à quelle question elle répond
reason-two-answers = Une personne a donné deux réponses différentes à la même question
reason-two-mappings = Deux correspondances conviennent au fichier
reason-no-answer = Aucune question n’a reçu de réponse
reason-no-code = Ni code de réponse, ni réponse à cette enquête
