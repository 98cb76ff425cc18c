# Los textos de todas las páginas en español. Un sitio puede sustituir cualquiera en su propio
# templates/wording/es.ftl, mensaje por mensaje.

## Language

language-name = Español

## Numbers
## Lo que rodea a los números; las cifras, los grupos y los signos son los del idioma.

percent = { $number }{ "\u00A0" }%
bounds = [{ $low }; { $high }]

## Punctuation
## Lo que rodea y separa los textos que se unen: `gap` va entre dos frases y antes de una nota
## entre paréntesis.

quoted = «{ $text }»
list-comma = { ", " }
list-or = { " o " }
colon = { ": " }
gap = { " " }

## Label sets
## Las respuestas a las dos preguntas de un par, con el lugar en que se publicaron.

scale-default = yacuzzi

scale-yacuzzi =
    .like = Me gusta
    .must-be = Es algo básico
    .neutral = Me da igual
    .live-with = No me gusta, pero lo tolero
    .dislike = No me gusta y no lo tolero
    .source = Respuestas según Yacuzzi y Martín, Universidad del CEMA, Documento de Trabajo 224, 2002

scale-handbook =
    .like = Me gusta
    .must-be = Así debe ser
    .neutral = Me da igual
    .live-with = Puedo tolerarlo
    .dislike = No me gusta
    .source = Traducción de las respuestas de un manual chino de atención al cliente, capítulo 3.4

## Questions of a pair
## Markdown; se usa donde una encuesta no tiene texto propio. El nombre va entre comillas antes
## de los dos puntos, para que nada tenga que concordar con él.

stem-functional = «{ $name }»: si se ofrece esto, ¿qué le parece?
stem-dysfunctional = «{ $name }»: si **no** se ofrece esto, ¿qué le parece?

## Form

skip = Ir al contenido
languages = Idiomas
all-needed = Por favor, responda a todas las preguntas que no estén marcadas como opcionales.
length = { $questions ->
    [one] { $questions } pregunta
    [many] { $questions } de preguntas
   *[other] { $questions } preguntas
}, aproximadamente { $minutes ->
    [one] { $minutes } minuto
    [many] { $minutes } de minutos
   *[other] { $minutes } minutos
}
before-download = Esta página no envía sus respuestas. Al final se las entrega para que usted las haga llegar a la persona que le pidió que participara.
    .to = Esta página no envía sus respuestas. Al final se las entrega para que usted las envíe a { $contact }.
before-mail = Esta página no envía sus respuestas. Al final, su programa de correo muestra un mensaje con ellas para que usted lo envíe.
optional = (opcional)
consent = Antes de empezar
consent-agree = He leído esto y estoy de acuerdo
opens = Abierta desde el { $date }.
closes = Abierta hasta el { $date }.
not-open = Esta encuesta se abre el { $date }. Antes no se pueden enviar respuestas.
closed = Esta encuesta se cerró el { $date }. Ya no se pueden enviar respuestas.
only-if = Responda solo si ha elegido { $options } en «{ $question }».
importance = ¿Qué importancia tiene esto para usted?
importance-low = ninguna importancia
importance-high = máxima importancia
satisfaction = ¿Qué nivel de satisfacción tiene hoy con esto?
satisfaction-low = muy bajo
satisfaction-high = muy alto
feature-comment = ¿Desea añadir algo sobre esto?
profile = Sobre usted
choose-any = Puede elegir varias opciones.
undo = Quitar esta respuesta
plain-number = Solo cifras y un punto, por ejemplo 1500 o 1.5.
comment = ¿Hay algo que desee añadir?
honeypot = Por favor, deje este campo vacío:
step = Paso { $n } de { $total }
progress = Progreso
start = Empezar
back = Atrás
next = Continuar
review = Revise sus respuestas
review-none = sin respuesta
review-comment = Comentario
change = Cambiar
change-of = Cambiar sus respuestas sobre «{ $name }»
problems = Hay respuestas que completar o corregir
problem-missing = Por favor, responda a esta pregunta.
problem-consent = Por favor, marque esta casilla para continuar.
problem-number = Por favor, escriba un número.
    .from = Por favor, escriba un número igual o superior a { $min }.
    .to = Por favor, escriba un número igual o inferior a { $max }.
    .range = Por favor, escriba un número entre { $min } y { $max }.
    .ambiguous = «{ $text }» puede significar { $first } o bien { $second }. Por favor, escriba uno de los dos números.
kept = Sus respuestas se guardan en este dispositivo hasta que se confirme su llegada.
forget = Borrar mis respuestas
forget-confirm = ¿Borrar todas las respuestas? No se podrán recuperar.
send = Enviar mis respuestas
sending = Enviando sus respuestas…
sent = Sus respuestas han llegado
receipt = ¡Gracias! Su comprobante: { $id }, { $time }.
another = Empezar de nuevo para otra persona
another-soon = Si nadie usa esta página durante cinco minutos, estas respuestas se borran y la página empieza de nuevo para la siguiente persona.
unsent = No hemos podido confirmar la llegada de sus respuestas
unsent-unknown = No sabemos si han llegado. No se ha perdido nada: sus respuestas siguen aquí. Por favor, inténtelo de nuevo; solo contarán una vez.
unsent-refused = El destinatario no las ha aceptado. No se ha perdido nada: sus respuestas siguen aquí.
unsent-closed = Sus respuestas no se han enviado
    .text = Esta encuesta se cerró el { $date }. No se ha perdido nada: sus respuestas siguen aquí. Si desea que cuenten de todos modos, por favor, hágalas llegar por su cuenta:
retry = Intentar de nuevo
other-ways = Si eso no funciona, puede hacer llegar sus respuestas por su cuenta:
save = Terminar
saved = Sus respuestas están listas
save-note = Esta página no envía nada. Por favor, haga llegar sus respuestas por su cuenta, de una de estas formas:
mail-note = Su programa de correo debería mostrar ahora un mensaje con sus respuestas en una línea de texto. Por favor, envíelo desde allí: esta página no envía nada. Si no ha aparecido ningún mensaje, haga llegar sus respuestas de una de estas formas:
file = Descargar un archivo con sus respuestas
file-send = Envíelo a la persona que le pidió que participara.
file-send-to = Envíelo a { $contact }.
code = O copie esta línea de texto, que contiene sus respuestas, y envíela en un mensaje:
copy = Copiar
copied = Copiado
copy-failed = Por favor, copie el texto seleccionado
qr = Mostrar como código QR
qr-name = Código QR de sus respuestas
qr-failed = No se ha podido mostrar el código QR. Por favor, copie en su lugar la línea de texto.
mail = O envíelas por correo electrónico
edit = Volver a mis respuestas
no-script = El JavaScript de esta página no se ejecuta en su navegador, y sin él no es posible hacer llegar sus respuestas. Puede rellenar la página, imprimirla y entregarla, o abrirla en otro navegador.
no-script-ask = Si esto no le resulta posible, póngase en contacto con { $contact }.
paper-version = «{ $title }» en papel, versión { $form }
paper-sheet = Hoja n.º:
contact = ¿Tiene preguntas sobre esta encuesta? Póngase en contacto con
thanks-title = Gracias
thanks = Le agradecemos mucho su tiempo. Ya puede cerrar esta página.

## Index

index-title = Encuestas
index-not-open = Aún no abierta
index-open = Abierta
index-closed = Cerrada
index-results = Ver los resultados
index-none = Todavía no hay encuestas aquí.

## Report

category-attractive = Atractivo
    .meaning = Encanta cuando está, y no se echa de menos cuando falta.
category-one-dimensional = Unidimensional
    .meaning = Cuanto más hay, más satisfacción; si falta, hay insatisfacción.
category-must-be = Obligatorio
    .meaning = Se da por hecho cuando está, y molesta cuando falta.
category-indifferent = Indiferente
    .meaning = Da igual que esté o que falte.
category-reverse = Inverso
    .meaning = Las personas están más satisfechas si no está.
category-questionable = Cuestionable
    .meaning = Las dos respuestas se contradicen.

report-title = Resultados: { $title }
report-kicker = Resultados de la encuesta
report-responses = { $count ->
    [one] { $count } respuesta
    [many] { $count } de respuestas
   *[other] { $count } respuestas
}
report-features = { $count ->
    [one] { $count } atributo
    [many] { $count } de atributos
   *[other] { $count } atributos
}
report-languages = Esta página en otros idiomas
report-contents = En esta página

report-simulated-title = Datos simulados
report-simulated = { $count ->
    [one] Una de estas { $total } respuestas se generó de forma artificial. No saque conclusiones de este informe.
   *[other] { $count } de estas { $total } respuestas se generaron de forma artificial. No saque conclusiones de este informe.
}
report-simulated-all = Todas estas respuestas se generaron de forma artificial. Este informe muestra cómo son los resultados; no saque conclusiones de él.


report-glance = De un vistazo
report-glance-lead = Cada atributo aparece bajo la categoría con más personas.

report-summary = Todos los atributos
report-summary-lead = Para cada atributo, cuántas personas hay en cada categoría y cuánto importan su presencia y su ausencia.
report-summary-caption = Categorías y coeficientes de todos los atributos, con todas las personas encuestadas
report-summary-order-usual = Columnas en el orden A O M I R Q
report-summary-order-handbook = Como en el manual: A O M Q R I
report-feature = Atributo
report-n = n
report-category = Categoría
report-better = Better
report-worse = Worse
report-interval = intervalo de confianza del 95 %
report-importance = Importancia
    .scale = media, de 1 a 9
report-satisfaction = Satisfacción
    .scale = media, de 1 a 5
report-tied = empate: { $letters }
report-tied-note = Cuando varias categorías tienen el mismo número de personas, cuenta la primera en el orden M O A I R Q.
report-half-note = { $count ->
    [one] { $count } par de preguntas tuvo solo una respuesta. No entra en ninguna de estas cifras.
    [many] { $count } de pares de preguntas tuvieron solo una respuesta. No entran en ninguna de estas cifras.
   *[other] { $count } pares de preguntas tuvieron solo una respuesta. No entran en ninguna de estas cifras.
}
report-undefined-note = «–» significa «no definido»: no hay respuestas con las que calcular la cifra.

report-plane = Better y Worse
report-plane-lead = Cuanto más arriba está un atributo, más agrada su presencia. Cuanto más a la derecha está, más desagrada su ausencia. Las cruces son intervalos de confianza del 95 %; la letra es la categoría con más personas.
report-plane-caption = Atributos en el gráfico
report-plane-missing = No se dibujan, porque los coeficientes no están definidos: { $names }

report-categories = Proporciones de las categorías
report-categories-lead = Cada barra representa a todas las personas que respondieron a las dos preguntas sobre el atributo.
report-categories-caption = Número de personas en cada categoría, con proporciones
report-table = Mostrar las cifras en una tabla

report-each = Atributo por atributo
report-each-lead = Cada cuadrícula cuenta los pares de respuestas: con el atributo (filas) y sin él (columnas). Todas las cuadrículas comparten la misma escala de color.
report-commonest = Lo más frecuente ({ $count } de { $n }): «{ $functional }» con el atributo y «{ $dysfunctional }» sin él, lo que significa
report-nobody = Nadie ha respondido a las dos preguntas.
report-cells-caption = { $name }: pares de respuestas
report-with = Con esto
report-without = Sin esto
report-total = Total
report-group = Grupo
report-hidden = oculto por privacidad
report-hidden-note = Los grupos ocultos tienen menos de { $minimum } personas, o mostrarlos permitiría deducir los resultados de un grupo así de pequeño.

report-versions = Versiones de las preguntas
report-versions-lead = Las preguntas se modificaron después de publicar la encuesta. Las respuestas a una redacción anterior se cuentan junto con las actuales solo cuando ambas significan lo mismo.
report-versions-note = Las respuestas a redacciones anteriores no están en esta tabla. Se muestran aparte:
report-versions-caption = Respuestas por versión de las preguntas
report-version = Versión
report-version-number = Versión { $number }
report-version-today = (actual)
report-version-unknown = Versión desconocida
report-version-unsaid = Versión no indicada
report-version-responses = Respuestas
report-version-answers = Cómo se cuentan
    .together = Junto con las actuales.
    .declared = Junto con las actuales, porque según la encuesta significan lo mismo.
    .declared-but = Junto con las actuales, porque según la encuesta significan lo mismo; salvo las que figuran abajo.
    .apart = Aparte, donde cambió el significado.
    .unknown = Todas aparte.
report-version-changes = Cambios desde entonces
    .reworded = { $name }: otra redacción
    .reused = { $name }: sustituido por otra cosa
    .removed = { $name }: ya no se pregunta
    .retyped = { $name }: otro tipo de respuesta
    .labels = Las etiquetas de las respuestas; eran: { $earlier }
    .evaluation = La tabla de evaluación; todos los resultados de esta página siguen la actual.
report-earlier-caption = Respuestas que se cuentan aparte
report-earlier-questions = Las dos preguntas tal como se hicieron

report-ledger = Qué pasó con las respuestas
report-ledger-lead = Todos los registros leídos aparecen aquí: leídos = aceptados + duplicados + conflictos + excluidos + eliminados + apartados.
report-ledger-caption = Registros por archivo
report-ledger-totals = Todos los registros
report-ledger-file = Archivo
report-ledger-read = Leídos
report-ledger-accepted = Aceptados
    .meaning = contados en los resultados
report-ledger-duplicate = Duplicados
    .meaning = la misma respuesta otra vez, contada una sola vez
report-ledger-conflict = Conflictos
    .meaning = una respuesta distinta con un identificador ya usado
report-ledger-excluded = Excluidos
    .meaning = no se cuentan por una regla de la encuesta
report-ledger-erased = Eliminados
    .meaning = borrados a petición de la persona encuestada
report-ledger-set-aside = Apartados
    .meaning = no se pudieron interpretar
report-ledger-all = Todos los archivos
report-ledger-reasons = Por qué se apartaron registros
report-ledger-without-id = { $count ->
    [one] Una respuesta aceptada no tiene identificador. Si se envió dos veces, no hay forma de saberlo.
    [many] { $count } de respuestas aceptadas no tienen identificador. Si alguna se envió dos veces, no hay forma de saberlo.
   *[other] { $count } respuestas aceptadas no tienen identificador. Si alguna se envió dos veces, no hay forma de saberlo.
}
report-ledger-honeypot = { $count ->
    [one] En una respuesta aceptada se rellenó un campo que las personas no ven. Puede proceder de un programa.
    [many] En { $count } de respuestas aceptadas se rellenó un campo que las personas no ven. Pueden proceder de un programa.
   *[other] En { $count } respuestas aceptadas se rellenó un campo que las personas no ven. Pueden proceder de un programa.
}
report-ledger-speeders = { $count ->
    [one] Una respuesta aceptada se envió en menos de dos segundos por par de preguntas, más rápido de lo que se pueden leer. Cuenta igualmente.
    [many] { $count } de respuestas aceptadas se enviaron en menos de dos segundos por par de preguntas, más rápido de lo que se pueden leer. Cuentan igualmente.
   *[other] { $count } respuestas aceptadas se enviaron en menos de dos segundos por par de preguntas, más rápido de lo que se pueden leer. Cuentan igualmente.
}
report-ledger-late = { $count ->
    [one] Una respuesta aceptada se envió después del último día de la encuesta. Cuenta igualmente.
    [many] { $count } de respuestas aceptadas se enviaron después del último día de la encuesta. Cuentan igualmente.
   *[other] { $count } respuestas aceptadas se enviaron después del último día de la encuesta. Cuentan igualmente.
}
report-ledger-mended = { $count ->
    [one] Una respuesta aceptada contenía un carácter cortado, por ejemplo parte de un emoji. Se ha sustituido por «�» y todo lo demás cuenta.
    [many] { $count } de respuestas aceptadas contenían un carácter cortado, por ejemplo parte de un emoji. Se ha sustituido por «�» y todo lo demás cuenta.
   *[other] { $count } respuestas aceptadas contenían un carácter cortado, por ejemplo parte de un emoji. Se ha sustituido por «�» y todo lo demás cuenta.
}
report-ledger-unreadable-times = { $count ->
    [one] Una respuesta aceptada tiene una hora ilegible. No se sabe si se envió demasiado rápido o después del último día. Cuenta igualmente.
    [many] { $count } de respuestas aceptadas tienen una hora ilegible. No se sabe si se enviaron demasiado rápido o después del último día. Cuentan igualmente.
   *[other] { $count } respuestas aceptadas tienen una hora ilegible. No se sabe si se enviaron demasiado rápido o después del último día. Cuentan igualmente.
}
report-ledger-without-person = { $count ->
    [one] Una respuesta aceptada es una fila de una tabla que no indica qué filas son de la misma persona. Esa fila cuenta como una respuesta, así que puede haber más respuestas que personas.
    [many] { $count } de respuestas aceptadas son filas de una tabla que no indica qué filas son de la misma persona. Cada fila cuenta como una respuesta, así que puede haber más respuestas que personas.
   *[other] { $count } respuestas aceptadas son filas de una tabla que no indica qué filas son de la misma persona. Cada fila cuenta como una respuesta, así que puede haber más respuestas que personas.
}
report-ledger-cut-ids = { $count ->
    [one] Una respuesta aceptada tiene un identificador truncado por una hoja de cálculo. Se trata como una respuesta sin identificador.
    [many] { $count } de respuestas aceptadas tienen un identificador truncado por una hoja de cálculo. Se tratan como respuestas sin identificador.
   *[other] { $count } respuestas aceptadas tienen un identificador truncado por una hoja de cálculo. Se tratan como respuestas sin identificador.
}
report-ledger-unclear-codes = { $count ->
    [one] Un código de respuesta aceptado puede ser la copia de una entre varias respuestas. En ese caso, una persona se cuenta dos veces.
    [many] { $count } de códigos de respuesta aceptados pueden ser, cada uno, la copia de una entre varias respuestas. En ese caso, algunas personas se cuentan dos veces.
   *[other] { $count } códigos de respuesta aceptados pueden ser, cada uno, la copia de una entre varias respuestas. En ese caso, algunas personas se cuentan dos veces.
}
report-ledger-left-out = No se muestran los grupos de «{ $question }»: las preguntas que forman los grupos dan demasiadas combinaciones de respuestas.

report-methods = Métodos
report-methods-lead = Cómo se obtuvieron las cifras de esta página, para que cualquiera pueda volver a calcularlas. A, O, M, I, R y Q representan el número de personas en las seis categorías.
report-formula = Fórmula
report-source = Fuente
report-evaluation-caption = Tabla de evaluación: filas con el atributo, columnas sin él

method-evaluation = De las respuestas a las categorías
    .text = La tabla de evaluación da la categoría de cada par de respuestas.
    .own = La tabla propia de esta encuesta.
method-category = La categoría de un atributo
    .text = La categoría con más personas, de entre las seis. Si varias tienen el mismo número, cuenta la primera en este orden, y el informe lo indica. El orden publicado termina en I; aquí le siguen R y Q.
method-better = Better
    .text = Cuánto puede agradar la presencia de un atributo: la proporción de personas que están más satisfechas con él. Las respuestas inversas y cuestionables quedan fuera. Está entre 0 y 1.
method-worse = Worse
    .text = Cuánto puede desagradar la ausencia de un atributo: la proporción de personas que están insatisfechas sin él, con un signo menos. Está entre -1 y 0.
method-interval = Intervalos de confianza del 95 %
    .text = El intervalo de confianza de Wilson para Better, y para Worse sin su signo. Aquí, p es el coeficiente, m = A + O + M + I y z = 1,96. Cuantas menos personas hay, más ancho es el intervalo y menos seguro el valor.
method-privacy = Privacidad
    .text = Un grupo se muestra solo si tiene al menos { $minimum ->
        [one] { $minimum } persona
        [many] { $minimum } de personas
       *[other] { $minimum } personas
    }. Además, las personas que no están en ningún grupo mostrado deben ser 0 o al menos { $minimum }; de lo contrario, también se oculta el grupo mostrado más pequeño. Así, ninguna cifra de un grupo oculto puede deducirse de las demás.
method-versions = Versiones de las preguntas
    .text = Cada respuesta indica la versión de las preguntas a la que responde. Se considera que dos redacciones de una pregunta significan lo mismo si solo difieren en mayúsculas, puntuación, espacios, anchura de los caracteres o énfasis, o si la encuesta así lo indica. Todas las demás respuestas a una redacción anterior se cuentan aparte. Las respuestas a una versión en la que una pregunta sobre la persona encuestada estaba redactada de otro modo no entran en ningún grupo de esa pregunta. Los resultados de menos de { $minimum ->
        [one] { $minimum } persona
        [many] { $minimum } de personas
       *[other] { $minimum } personas
    } se ocultan.

report-downloads = Descargas
report-downloads-lead = Las mismas cifras, con toda su precisión, y los gráficos.

chart-plane = { $name }: Better y Worse de cada atributo
    .description = Un cuadrado. Hacia arriba, Better de 0 a 1; hacia la derecha, Worse en valor absoluto, de 0 a 1. { $count ->
        [one] Un atributo está dibujado como una marca numerada
        [many] { $count } de atributos están dibujados como marcas numeradas
       *[other] { $count } atributos están dibujados como marcas numeradas
    }, con intervalo de confianza del 95 %; respuestas: { $n }. La tabla de atributos contiene las mismas cifras.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }: categorías de cada atributo
    .description = Una barra por atributo, dividida según las proporciones de respuestas obligatorias, unidimensionales, atractivas, indiferentes, inversas y cuestionables. Respuestas: { $n }. La tabla de proporciones contiene las mismas cifras.
chart-heatmap = { $name }: pares de respuestas
    .description = Cinco filas para la respuesta con el atributo, cinco columnas para la respuesta sin él; cada celda lleva su número y la letra de su categoría. n = { $n }. La tabla de pares contiene las mismas cifras.

## Why a record does not count

reason-duplicate = La misma respuesta ya se había leído
reason-conflict = Ya se había leído otra respuesta con el mismo identificador
reason-merge-mark = La línea quedó de una fusión (merge)
reason-foreign-file = No es un archivo de respuestas
reason-damaged-file = El archivo comprimido está dañado
reason-missing-header = Falta la línea con los nombres de las columnas
reason-unreadable-header = No se pudo leer la primera línea del archivo
reason-doubled-column = Dos columnas tienen el mismo nombre
reason-too-long = El registro es demasiado largo
reason-nul-character = Un carácter que un texto no puede contener
reason-not-utf8 = No es UTF-8
reason-unclosed-quote = Faltan unas comillas de cierre
reason-short-row = Faltan campos
reason-long-row = Sobran campos
reason-cut-off = El archivo se corta a mitad del registro
reason-not-json = No es un objeto JSON
reason-doubled-key = Un nombre aparece dos veces
reason-wrong-shape = Una lista o un objeto en el lugar equivocado
reason-damaged-code = Un carácter del código de respuesta es incorrecto, falta o sobra
reason-short-code = El código de respuesta está cortado
reason-further-code = Otro código de respuesta en el mismo registro
reason-unknown-form = Un código de respuesta de una versión desconocida
reason-other-survey = Una respuesta a otra encuesta
reason-unknown-answer = No es ninguna de las cinco respuestas
reason-not-a-rating = Una valoración fuera de su escala
reason-unknown-option = No es una opción de la pregunta
reason-not-a-number = No es un número, o está fuera de los límites
reason-text-too-long = Un texto es demasiado largo
reason-unknown-label = Etiqueta desconocida
reason-not-a-response = No es una respuesta
reason-needed-column = Falta una columna que la correspondencia necesita
reason-incomplete-row = La fila no indica de quién es la respuesta o a qué pregunta responde
reason-two-answers = Una persona tiene dos respuestas distintas a la misma pregunta
reason-two-mappings = Dos correspondencias se ajustan al archivo
reason-no-answer = No se respondió a ninguna pregunta
reason-no-code = Ni un código de respuesta ni una respuesta a esta encuesta
