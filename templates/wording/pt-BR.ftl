# Os textos de todas as páginas em português do Brasil. Um site pode substituir qualquer um
# deles no seu próprio templates/wording/pt-BR.ftl, mensagem por mensagem.

## Language

language-name = Português (Brasil)

## Numbers
## O que fica em volta dos números; os algarismos, os grupos e os sinais são os do idioma.

percent = { $number }%
bounds = [{ $low }; { $high }]

## Punctuation
## O que fica em volta dos textos que são unidos e entre eles: `gap` fica entre duas frases e
## antes de uma nota entre parênteses.

quoted = “{ $text }”
list-comma = { ", " }
list-or = { " ou " }
colon = { ": " }
gap = { " " }

## Label sets
## As respostas às duas perguntas de um par, com o lugar onde foram publicadas.

scale-default = tontini

scale-tontini =
    .like = Eu gosto
    .must-be = Deve ser assim
    .neutral = Sou indiferente
    .live-with = Posso tolerar
    .dislike = Eu não gosto
    .source = Respostas usuais em trabalhos brasileiros que seguem Gérson Tontini

scale-handbook =
    .like = Gosto
    .must-be = É assim que deve ser
    .neutral = Tanto faz
    .live-with = Consigo tolerar
    .dislike = Não gosto
    .source = Tradução das respostas de um manual chinês de atendimento ao cliente, capítulo 3.4

## Questions of a pair
## Markdown; usado onde uma pesquisa não tem texto próprio. O nome vem entre aspas antes dos
## dois-pontos, para que nada precise concordar com ele.

stem-functional = “{ $name }”: se isso for oferecido, como você se sente?
stem-dysfunctional = “{ $name }”: se isso **não** for oferecido, como você se sente?

## Form

skip = Ir para o conteúdo
languages = Idiomas
all-needed = Por favor, responda a todas as perguntas que não estejam marcadas como opcionais.
length = { $questions ->
    [one] { $questions } pergunta
    [many] { $questions } de perguntas
   *[other] { $questions } perguntas
}, cerca de { $minutes ->
    [one] { $minutes } minuto
    [many] { $minutes } de minutos
   *[other] { $minutes } minutos
}
before-download = Esta página não envia suas respostas. No final, ela as entrega a você, para que as repasse à pessoa que convidou você a participar.
    .to = Esta página não envia suas respostas. No final, ela as entrega a você, para que as envie para { $contact }.
before-mail = Esta página não envia suas respostas. No final, seu programa de e-mail mostra uma mensagem com elas, para você enviar.
optional = (opcional)
consent = Antes de começar
consent-agree = Li este texto e concordo
opens = Aberta a partir de { $date }.
closes = Aberta até { $date }.
not-open = Esta pesquisa abre em { $date }. Antes disso não é possível enviar respostas.
closed = Esta pesquisa foi encerrada em { $date }. Não é mais possível enviar respostas.
only-if = Responda somente se você escolheu { $options } em “{ $question }”.
importance = Qual é a importância disso para você?
importance-low = nenhuma importância
importance-high = extrema importância
satisfaction = Qual é hoje o seu nível de satisfação com isso?
satisfaction-low = muito baixo
satisfaction-high = muito alto
feature-comment = Gostaria de acrescentar algo sobre isso?
profile = Sobre você
choose-any = Você pode escolher mais de uma opção.
undo = Remover esta resposta
plain-number = Somente algarismos e ponto, por exemplo 1500 ou 1.5.
comment = Há algo que você gostaria de acrescentar?
honeypot = Por favor, deixe este campo em branco:
step = Etapa { $n } de { $total }
progress = Progresso
start = Começar
back = Voltar
next = Continuar
review = Confira suas respostas
review-none = sem resposta
review-comment = Comentário
change = Alterar
change-of = Alterar suas respostas sobre “{ $name }”
problems = Há respostas a completar ou corrigir
problem-missing = Por favor, responda a esta pergunta.
problem-consent = Por favor, marque esta caixa para continuar.
problem-number = Por favor, digite um número.
    .from = Por favor, digite um número maior ou igual a { $min }.
    .to = Por favor, digite um número menor ou igual a { $max }.
    .range = Por favor, digite um número entre { $min } e { $max }.
    .ambiguous = “{ $text }” pode significar { $first } ou { $second }. Por favor, digite um dos dois números.
kept = Suas respostas ficam guardadas neste aparelho até chegarem ao destino.
forget = Apagar minhas respostas
forget-confirm = Apagar todas as respostas? Não será possível recuperá-las.
send = Enviar minhas respostas
sending = Enviando suas respostas…
sent = Suas respostas chegaram
receipt = Agradecemos sua participação! Comprovante: { $id }, { $time }.
another = Recomeçar para outra pessoa
another-soon = Se ninguém usar esta página por cinco minutos, estas respostas serão apagadas e a página recomeçará para a próxima pessoa.
unsent = Não conseguimos confirmar a chegada das suas respostas
unsent-unknown = Não sabemos se elas chegaram. Nada se perdeu: suas respostas continuam aqui. Por favor, tente de novo; elas só contam uma vez.
unsent-refused = O destinatário não as aceitou. Nada se perdeu: suas respostas continuam aqui.
unsent-closed = Suas respostas não foram enviadas
    .text = Esta pesquisa foi encerrada em { $date }. Nada se perdeu: suas respostas continuam aqui. Se quiser que elas contem mesmo assim, por favor, entregue-as por conta própria:
retry = Tentar de novo
other-ways = Se isso não resolver, você pode entregar suas respostas por conta própria:
save = Concluir
saved = Suas respostas estão prontas
save-note = Esta página não envia nada. Por favor, entregue suas respostas por conta própria, de uma destas formas:
mail-note = Seu programa de e-mail deve mostrar agora uma mensagem com suas respostas em uma linha de texto. Por favor, envie-a por lá: esta página não envia nada. Se nenhuma mensagem apareceu, entregue suas respostas de uma destas formas:
file = Baixar um arquivo com suas respostas
file-send = Envie-o à pessoa que convidou você a participar.
file-send-to = Envie-o para { $contact }.
code = Ou copie esta linha de texto, que contém suas respostas, e envie-a em uma mensagem:
copy = Copiar
copied = Copiado
copy-failed = Por favor, copie o texto selecionado
qr = Mostrar como código QR
qr-name = Código QR das suas respostas
qr-failed = Não foi possível mostrar o código QR. Por favor, copie a linha de texto no lugar dele.
mail = Ou envie-as por e-mail
edit = Voltar às minhas respostas
no-script = O JavaScript desta página não é executado no seu navegador e, sem ele, suas respostas não podem ser entregues. Você pode preencher a página, imprimi-la e entregá-la, ou abri-la em outro navegador.
no-script-ask = Se isso não for possível para você, entre em contato com { $contact }.
paper-version = “{ $title }” em papel, versão { $form }
paper-sheet = Folha nº:
contact = Tem dúvidas sobre esta pesquisa? Entre em contato com
thanks-title = Agradecemos sua participação
thanks = O tempo que você dedicou é muito valioso para nós. Você já pode fechar esta página.

## Index

index-title = Pesquisas
index-not-open = Ainda não aberta
index-open = Aberta
index-closed = Encerrada
index-results = Ver os resultados
index-none = Ainda não há pesquisas aqui.

## Report

category-attractive = Atrativo
    .meaning = Encanta quando está presente, e não faz falta quando não está.
category-one-dimensional = Unidimensional
    .meaning = Quanto mais houver, maior a satisfação; sem ele, há insatisfação.
category-must-be = Obrigatório
    .meaning = É considerado natural quando está presente, e incomoda quando não está.
category-indifferent = Indiferente
    .meaning = Tanto faz se está presente ou não.
category-reverse = Reverso
    .meaning = As pessoas ficam mais satisfeitas sem ele.
category-questionable = Questionável
    .meaning = As duas respostas se contradizem.

report-title = Resultados: { $title }
report-kicker = Resultados da pesquisa
report-responses = { $count ->
    [one] { $count } resposta
    [many] { $count } de respostas
   *[other] { $count } respostas
}
report-features = { $count ->
    [one] { $count } atributo
    [many] { $count } de atributos
   *[other] { $count } atributos
}
report-languages = Esta página em outros idiomas
report-contents = Nesta página

report-simulated-title = Dados simulados
report-simulated = { $count ->
    [one] { $count } destas { $total } respostas foi gerada por computador. Não tire conclusões deste relatório.
   *[other] { $count } destas { $total } respostas foram geradas por computador. Não tire conclusões deste relatório.
}
report-simulated-all = Todas estas respostas foram geradas por computador. Este relatório mostra como são os resultados; não tire conclusões dele.


report-glance = Em resumo
report-glance-lead = Cada atributo aparece na categoria com mais respondentes.

report-summary = Todos os atributos
report-summary-lead = Para cada atributo, quantos respondentes há em cada categoria e quanto importam a sua presença e a sua ausência.
report-summary-caption = Categorias e coeficientes de todos os atributos, com todos os respondentes
report-summary-order-usual = Colunas na ordem A O M I R Q
report-summary-order-handbook = Como no manual: A O M Q R I
report-feature = Atributo
report-n = n
report-category = Categoria
report-better = Better
report-worse = Worse
report-interval = intervalo de confiança de 95%
report-importance = Importância
    .scale = média, de 1 a 9
report-satisfaction = Satisfação
    .scale = média, de 1 a 5
report-tied = empate: { $letters }
report-tied-note = Quando várias categorias têm o mesmo número de respondentes, vale a primeira na ordem M O A I R Q.
report-half-note = { $count ->
    [one] { $count } par de perguntas teve só uma resposta. Ele não entra em nenhum destes números.
    [many] { $count } de pares de perguntas tiveram só uma resposta. Eles não entram em nenhum destes números.
   *[other] { $count } pares de perguntas tiveram só uma resposta. Eles não entram em nenhum destes números.
}
report-undefined-note = “–” quer dizer indefinido: não há respostas com as quais calcular o número.

report-plane = Better e Worse
report-plane-lead = Quanto mais alto está um atributo, mais a sua presença agrada. Quanto mais à direita, mais a sua ausência desagrada. As cruzes são intervalos de confiança de 95%; a letra é a categoria com mais respondentes.
report-plane-caption = Atributos no gráfico
report-plane-missing = Não desenhados, porque os coeficientes são indefinidos: { $names }

report-categories = Proporções das categorias
report-categories-lead = Cada barra representa todas as pessoas que responderam às duas perguntas sobre o atributo.
report-categories-caption = Respondentes em cada categoria, com proporções
report-table = Mostrar os números em uma tabela

report-each = Atributo por atributo
report-each-lead = Cada grade conta os pares de respostas: com o atributo (linhas) e sem ele (colunas). Todas as grades usam a mesma escala de cor.
report-commonest = Mais frequente ({ $count } de { $n }): “{ $functional }” com o atributo e “{ $dysfunctional }” sem ele, o que significa
report-nobody = Ninguém respondeu às duas perguntas.
report-cells-caption = { $name }: pares de respostas
report-with = Com isso
report-without = Sem isso
report-total = Total
report-group = Grupo
report-hidden = oculto por privacidade
report-hidden-note = Os grupos ocultos têm menos de { $minimum } respondentes, ou mostrá-los revelaria os resultados de um grupo tão pequeno.

report-versions = Versões das perguntas
report-versions-lead = As perguntas foram alteradas depois que a pesquisa foi publicada. As respostas a uma redação anterior são contadas junto com as atuais apenas quando ambas significam o mesmo.
report-versions-note = As respostas a redações anteriores não estão nesta tabela. Elas aparecem à parte:
report-versions-caption = Respostas por versão das perguntas
report-version = Versão
report-version-number = Versão { $number }
report-version-today = (atual)
report-version-unknown = Versão desconhecida
report-version-unsaid = Versão não informada
report-version-responses = Respostas
report-version-answers = Como são contadas
    .together = Junto com as atuais.
    .declared = Junto com as atuais, porque, segundo a pesquisa, significam o mesmo.
    .declared-but = Junto com as atuais, porque, segundo a pesquisa, significam o mesmo; exceto as listadas abaixo.
    .apart = À parte, onde o significado mudou.
    .unknown = Todas à parte.
report-version-changes = O que mudou desde então
    .reworded = { $name }: outra redação
    .reused = { $name }: substituído por outra coisa
    .removed = { $name }: não é mais perguntado
    .retyped = { $name }: outro tipo de resposta
    .labels = Os rótulos das respostas; eram: { $earlier }
    .evaluation = A tabela de avaliação; todos os resultados aqui seguem a atual.
report-earlier-caption = Respostas contadas à parte
report-earlier-questions = As duas perguntas como foram feitas

report-ledger = O que aconteceu com as respostas
report-ledger-lead = Todos os registros lidos aparecem aqui: lidos = aceitos + duplicados + conflitos + desconsiderados + apagados + pendentes.
report-ledger-caption = Registros por arquivo
report-ledger-totals = Todos os registros
report-ledger-file = Arquivo
report-ledger-read = Lidos
report-ledger-accepted = Aceitos
    .meaning = contados nos resultados
report-ledger-duplicate = Duplicados
    .meaning = a mesma resposta mais uma vez, contada uma vez só
report-ledger-conflict = Conflitos
    .meaning = uma resposta diferente com um identificador já usado
report-ledger-excluded = Desconsiderados
    .meaning = não contados por causa de uma regra da pesquisa
report-ledger-erased = Apagados
    .meaning = removidos a pedido da pessoa que respondeu
report-ledger-set-aside = Pendentes
    .meaning = não puderam ser interpretados
report-ledger-all = Todos os arquivos
report-ledger-reasons = Por que registros ficaram pendentes
report-ledger-without-id = { $count ->
    [one] { $count } resposta aceita não tem identificador. Se ela foi enviada duas vezes, não há como saber.
    [many] { $count } de respostas aceitas não têm identificador. Se alguma delas foi enviada duas vezes, não há como saber.
   *[other] { $count } respostas aceitas não têm identificador. Se alguma delas foi enviada duas vezes, não há como saber.
}
report-ledger-honeypot = { $count ->
    [one] Em { $count } resposta aceita foi preenchido um campo que as pessoas não veem. Ela pode ter vindo de um programa.
    [many] Em { $count } de respostas aceitas foi preenchido um campo que as pessoas não veem. Elas podem ter vindo de um programa.
   *[other] Em { $count } respostas aceitas foi preenchido um campo que as pessoas não veem. Elas podem ter vindo de um programa.
}
report-ledger-speeders = { $count ->
    [one] { $count } resposta aceita foi enviada em menos de dois segundos por par de perguntas, mais rápido do que se consegue ler. Ela conta mesmo assim.
    [many] { $count } de respostas aceitas foram enviadas em menos de dois segundos por par de perguntas, mais rápido do que se consegue ler. Elas contam mesmo assim.
   *[other] { $count } respostas aceitas foram enviadas em menos de dois segundos por par de perguntas, mais rápido do que se consegue ler. Elas contam mesmo assim.
}
report-ledger-late = { $count ->
    [one] { $count } resposta aceita foi enviada depois do último dia da pesquisa. Ela conta mesmo assim.
    [many] { $count } de respostas aceitas foram enviadas depois do último dia da pesquisa. Elas contam mesmo assim.
   *[other] { $count } respostas aceitas foram enviadas depois do último dia da pesquisa. Elas contam mesmo assim.
}
report-ledger-mended = { $count ->
    [one] { $count } resposta aceita continha um caractere cortado, por exemplo parte de um emoji. Ele foi substituído por “�”, e todo o resto conta.
    [many] { $count } de respostas aceitas continham um caractere cortado, por exemplo parte de um emoji. Ele foi substituído por “�”, e todo o resto conta.
   *[other] { $count } respostas aceitas continham um caractere cortado, por exemplo parte de um emoji. Ele foi substituído por “�”, e todo o resto conta.
}
report-ledger-unreadable-times = { $count ->
    [one] { $count } resposta aceita tem um horário ilegível. Não se sabe se ela foi enviada rápido demais ou depois do último dia. Ela conta mesmo assim.
    [many] { $count } de respostas aceitas têm um horário ilegível. Não se sabe se elas foram enviadas rápido demais ou depois do último dia. Elas contam mesmo assim.
   *[other] { $count } respostas aceitas têm um horário ilegível. Não se sabe se elas foram enviadas rápido demais ou depois do último dia. Elas contam mesmo assim.
}
report-ledger-without-person = { $count ->
    [one] { $count } resposta aceita é uma linha de uma tabela que não indica quais linhas são da mesma pessoa. Essa linha conta como uma resposta; por isso, pode haver mais respostas do que pessoas.
    [many] { $count } de respostas aceitas são linhas de uma tabela que não indica quais linhas são da mesma pessoa. Cada linha conta como uma resposta; por isso, pode haver mais respostas do que pessoas.
   *[other] { $count } respostas aceitas são linhas de uma tabela que não indica quais linhas são da mesma pessoa. Cada linha conta como uma resposta; por isso, pode haver mais respostas do que pessoas.
}
report-ledger-cut-ids = { $count ->
    [one] { $count } resposta aceita tem um identificador truncado por uma planilha. Ela é tratada como uma resposta sem identificador.
    [many] { $count } de respostas aceitas têm um identificador truncado por uma planilha. Elas são tratadas como respostas sem identificador.
   *[other] { $count } respostas aceitas têm um identificador truncado por uma planilha. Elas são tratadas como respostas sem identificador.
}
report-ledger-unclear-codes = { $count ->
    [one] { $count } código de resposta aceito pode ser a cópia de uma entre várias respostas. Nesse caso, uma pessoa é contada duas vezes.
    [many] { $count } de códigos de resposta aceitos podem ser, cada um, a cópia de uma entre várias respostas. Nesse caso, algumas pessoas são contadas duas vezes.
   *[other] { $count } códigos de resposta aceitos podem ser, cada um, a cópia de uma entre várias respostas. Nesse caso, algumas pessoas são contadas duas vezes.
}
report-ledger-left-out = Os grupos de “{ $question }” não são exibidos: as perguntas que formam os grupos geram combinações de respostas demais.

report-methods = Métodos
report-methods-lead = Como os números desta página foram obtidos, para que qualquer pessoa possa refazê-los. A, O, M, I, R e Q representam o número de respondentes nas seis categorias.
report-formula = Fórmula
report-source = Fonte
report-evaluation-caption = Tabela de avaliação: linhas com o atributo, colunas sem ele

method-evaluation = Das respostas às categorias
    .text = A tabela de avaliação dá a categoria de cada par de respostas.
    .own = A tabela própria desta pesquisa.
method-category = A categoria de um atributo
    .text = A categoria com mais respondentes, entre todas as seis. Se várias tiverem o mesmo número, vale a primeira nesta ordem, e o relatório avisa. A ordem publicada termina em I; aqui, R e Q vêm em seguida.
method-better = Better
    .text = Quanto a presença de um atributo pode agradar: a proporção de respondentes cuja satisfação aumenta com ele. As respostas reversas e questionáveis ficam de fora. O valor fica entre 0 e 1.
method-worse = Worse
    .text = Quanto a ausência de um atributo pode desagradar: a proporção de respondentes cuja insatisfação aumenta sem ele, com um sinal de menos. O valor fica entre -1 e 0.
method-interval = Intervalos de confiança de 95%
    .text = O intervalo de confiança de Wilson para Better, e para Worse sem o seu sinal. Aqui, p é o coeficiente, m = A + O + M + I e z = 1,96. Quanto menos respondentes houver, mais largo é o intervalo e menos certo é o valor.
method-privacy = Privacidade
    .text = Um grupo só é mostrado se tiver pelo menos { $minimum ->
        [one] { $minimum } respondente
        [many] { $minimum } de respondentes
       *[other] { $minimum } respondentes
    }. Além disso, as pessoas que não estão em nenhum grupo mostrado devem ser 0 ou pelo menos { $minimum }; caso contrário, o menor grupo mostrado também é ocultado. Assim, nenhum número de um grupo oculto pode ser deduzido dos outros.
method-versions = Versões das perguntas
    .text = Cada resposta informa a versão das perguntas a que responde. Considera-se que duas redações de uma pergunta significam o mesmo se diferem apenas em maiúsculas, pontuação, espaços, largura dos caracteres ou ênfase, ou se a pesquisa assim o informa. Todas as outras respostas a uma redação anterior são contadas à parte. As respostas a uma versão em que uma pergunta sobre o respondente tinha outra redação não entram em nenhum grupo dessa pergunta. Resultados com menos de { $minimum ->
        [one] { $minimum } respondente
        [many] { $minimum } de respondentes
       *[other] { $minimum } respondentes
    } são ocultados.

report-downloads = Downloads
report-downloads-lead = Os mesmos números, com toda a precisão, e os gráficos.

chart-plane = { $name }: Better e Worse de cada atributo
    .description = Um quadrado. Para cima, Better de 0 a 1; para a direita, Worse em valor absoluto, de 0 a 1. { $count ->
        [one] { $count } atributo está desenhado como uma marca numerada
        [many] { $count } de atributos estão desenhados como marcas numeradas
       *[other] { $count } atributos estão desenhados como marcas numeradas
    }, com intervalo de confiança de 95%; respostas: { $n }. A tabela de atributos tem os mesmos números.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }: categorias de cada atributo
    .description = Uma barra por atributo, dividida pelas proporções de respostas obrigatórias, unidimensionais, atrativas, indiferentes, reversas e questionáveis. Respostas: { $n }. A tabela de proporções tem os mesmos números.
chart-heatmap = { $name }: pares de respostas
    .description = Cinco linhas para a resposta com o atributo, cinco colunas para a resposta sem ele; cada célula tem o seu número e a letra da sua categoria. n = { $n }. A tabela de pares tem os mesmos números.

## Why a record does not count

reason-duplicate = A mesma resposta já tinha sido lida
reason-conflict = Outra resposta com o mesmo identificador já tinha sido lida
reason-merge-mark = A linha ficou de uma mesclagem (merge)
reason-foreign-file = Não é um arquivo de respostas
reason-damaged-file = O arquivo compactado está danificado
reason-missing-header = Falta a linha com os nomes das colunas
reason-unreadable-header = Não foi possível ler a primeira linha do arquivo
reason-doubled-column = Duas colunas têm o mesmo nome
reason-too-long = O registro é longo demais
reason-nul-character = Um caractere que um texto não pode conter
reason-not-utf8 = Não é UTF-8
reason-unclosed-quote = Aspas não foram fechadas
reason-short-row = Campos de menos
reason-long-row = Campos demais
reason-cut-off = O arquivo termina no meio do registro
reason-not-json = Não é um objeto JSON
reason-doubled-key = Um nome aparece duas vezes
reason-wrong-shape = Uma lista ou um objeto no lugar errado
reason-damaged-code = Um caractere do código de resposta está errado, faltando ou sobrando
reason-short-code = O código de resposta está cortado
reason-further-code = Outro código de resposta no mesmo registro
reason-unknown-form = Um código de resposta de uma versão desconhecida
reason-other-survey = Uma resposta a outra pesquisa
reason-unknown-answer = Não é nenhuma das cinco respostas
reason-not-a-rating = Uma nota fora da sua escala
reason-unknown-option = Não é uma opção da pergunta
reason-not-a-number = Não é um número, ou está fora dos limites
reason-text-too-long = Um texto é longo demais
reason-unknown-label = Rótulo desconhecido
reason-not-a-response = Não é uma resposta
reason-needed-column = Falta uma coluna de que o mapeamento precisa
reason-incomplete-row = A linha não indica de quem é a resposta ou a qual pergunta ela responde
reason-two-answers = Uma pessoa tem duas respostas diferentes à mesma pergunta
reason-two-mappings = Dois mapeamentos servem para o arquivo
reason-no-answer = Nenhuma pergunta foi respondida
reason-no-code = Nem um código de resposta, nem uma resposta a esta pesquisa
