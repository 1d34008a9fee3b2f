# Ablehnungen
refusal-need-raise = Was eine Seite braucht, sagt, wer zu ihr gehört.
refusal-need-speak = Hier spricht, wer das Team leitet; wo es niemand leitet, wer dazu gehört.
refusal-need-follow = Das sagt, wer es angesprochen hat oder das Team leitet.
refusal-need-state = Das geht nicht mehr: Sehen Sie nach, wie es jetzt steht.
refusal-need-answered = Es ist schon beantwortet, deshalb bleiben die Worte, wie sie sind.
refusal-need-many = Zwischen Ihnen ist schon zweihundertmal etwas offen. Beantworten Sie zuerst einiges davon.
field-need-help-of = Sagen Sie, welche Hilfe: Leute, Zeit, Geld oder Ausstattung.
field-need-until = Das liegt vor dem Tag, ab dem Sie darum bitten.
field-need-why-not = Sagen Sie, warum nicht, damit die anderen weiterkommen.
field-need-what-instead = Sagen Sie, was Sie stattdessen anbieten.
field-need-what-is-missing = Sagen Sie, was fehlt.
field-need-by = Hilfe wird mit einem Tag zugesagt: Sagen Sie, bis wann.
field-need-by-past = Dieser Tag ist vorbei. Nennen Sie heute oder einen späteren.

# Das Verzeichnis
needs-room = Was gebraucht wird
needs-title = Schwierigkeiten und Bedürfnisse
needs-lead-none = Keine Seite hat bei der anderen etwas offen.
needs-lead-promised = { $n ->
    [one] Eines ist zugesagt, und nichts wartet auf eine Antwort.
   *[other] {$n} sind zugesagt, und nichts wartet auf eine Antwort.
}
needs-lead-waits = { $n ->
    [one] Eines wartet auf ein Wort der anderen Seite.
   *[other] {$n} warten auf ein Wort, keines davon auf Ihres.
}
needs-lead-for-you = { $n ->
    [one] Eines wartet auf ein Wort von Ihnen.
   *[other] {$n} warten auf ein Wort von Ihnen.
}
needs-we-need = Was wir von {$other} brauchen
needs-they-need = Was {$name} von uns braucht
needs-one-needs = Was {$name} von {$other} braucht
needs-side-none = Im Augenblick nichts.
needs-promised = Zugesagt
needs-ended = Was vorbei ist
needs-who-sees = Das lesen die Leute beider Seiten und sonst niemand. Nach dreißig Tagen ohne Antwort erfährt, wer die Teams darüber leitet, dass etwas wartet, und nicht, was darin steht.
needs-room-none = Nichts wartet auf ein Wort von Ihnen.
needs-room-alone = Sie gehören noch zu keinem Team, deshalb wartet nichts auf ein Wort von Ihnen.
needs-room-further = Was sonst noch läuft.
needs-for-me = Für Sie zu beantworten
needs-others = Was sonst noch läuft
needs-empty-title = Was die eine Seite braucht, beantwortet die andere
needs-empty = Hier stehen Schwierigkeiten und Bedürfnisse Ihrer Beziehungen: aus dem, was Teams unterschreiben, was zurückgegeben wurde oder nicht erledigt war, und was jemand anspricht. Jedes bekommt eine Antwort.
needs-to-register = Verzeichnis öffnen
needs-beside-ours = { $n ->
    [one] Eines wartet auf eine Antwort von uns.
   *[other] {$n} warten auf eine Antwort von uns.
}
needs-beside-theirs = { $n ->
    [one] Eines wartet auf eine Antwort von {$name}.
   *[other] {$n} warten auf eine Antwort von {$name}.
}
needs-beside-promised = { $n ->
    [one] Eines ist zugesagt.
   *[other] {$n} sind zugesagt.
}

# Die Liste der Leitenden
needs-unanswered-title = Seit dreißig Tagen ohne Antwort
needs-unanswered-none = Unter den Teams, die Sie leiten, wurde alles innerhalb von dreißig Tagen beantwortet.
needs-unanswered-lead = { $n ->
    [one] Eines wartet seit mehr als dreißig Tagen auf eine Antwort.
   *[other] {$n} warten seit mehr als dreißig Tagen auf eine Antwort.
}
needs-unanswered-waits = {$name} soll antworten, seit {$day}
needs-unanswered-days = { $n ->
    [one] ein Tag
   *[other] {$n} Tage
}
needs-unanswered-no-words = Was darin steht, ist für die beiden Seiten. Fragen Sie, wer antworten soll, was es aufhält.

# Eines davon
need-kind-challenge = Eine Schwierigkeit
need-kind-need = Ein Bedürfnis
need-kind-help = Bitte um Hilfe
need-kind-challenge-about = Was uns in der Arbeit mit ihnen schwerfällt.
need-kind-need-about = Was wir von ihnen brauchen, um gut zu arbeiten.
need-kind-help-about = Leute, Zeit, Geld oder Ausstattung, für eine Weile.
need-title-challenge = Eine Schwierigkeit von {$name}
need-title-need = Ein Bedürfnis von {$name}
need-title-help = Hilfe, um die {$name} bittet
need-help-people = Leute
need-help-time = Zeit
need-help-money = Geld
need-help-kit = Ausstattung
need-help-asked = {$of}: {$how}
need-help-from-until = von {$from} bis {$until}
need-help-from = ab {$from}
need-help-until = bis {$until}
need-erased = Was hier gesagt wurde, ist gelöscht.
need-gathers-requests = { $n ->
    [one] Eine Bitte um „{$service}“ galt als erledigt und war es nicht.
   *[other] {$n} Bitten um „{$service}“ galten als erledigt und waren es nicht.
}
need-gathers-requests-unseen = Bitten um „{$service}“ galten als erledigt und waren es nicht.
need-gathers-deliveries = { $n ->
    [one] Eine Lieferung wurde zurückgegeben: {$what}
   *[other] {$n} Lieferungen wurden zurückgegeben: {$what}
}
need-gathers-deliveries-unnamed = { $n ->
    [one] Eine Lieferung wurde zurückgegeben.
   *[other] {$n} Lieferungen wurden zurückgegeben.
}
need-from-round = {$dimension}: Was in „{$round}“ gesagt wurde, zeigt, dass es hier zwischen uns schwer ist.
need-stands-open = {$other} hat bis {$day} Zeit zu antworten.
need-stands-open-late = {$other} sollte bis {$day} antworten und hat es nicht getan.
need-stands-countered = {$other} bietet etwas anderes an. {$name} hat bis {$day} Zeit zu sagen, ob das genügt.
need-stands-countered-late = {$other} bietet etwas anderes an. {$name} sollte bis {$day} sagen, ob das genügt.
need-stands-accepted = {$other} hat es zugesagt.
need-stands-accepted-by = {$other} hat es bis {$day} zugesagt.
need-stands-agreed = Beide sind mit dem einig, was {$other} angeboten hat.
need-stands-agreed-by = Beide sind mit dem einig, was {$other} angeboten hat, bis {$day}.
need-stands-overdue = {$other} hatte es bis {$day} zugesagt.
need-stands-met = {$other} sagt, es ist getan. Ist es das, {$name}?
need-stands-confirmed = Getan, sagt {$name}.
need-stands-declined = {$other} hat Nein gesagt, und warum.
need-stands-withdrawn = {$name} hat es zurückgenommen.
need-raised-by = {$who} für {$name}, {$day}
need-raised = {$name}, {$day}
need-how = {$name} hat es seit {$since}. Zum Antworten sind {$days} offene Tage da, gezählt nach dem eigenen Kalender; für Außenstehende ohne Zeiten hier von Montag bis Freitag.
need-how-until = Das reicht bis {$until} und verschiebt sich nicht.
need-history = Was gesagt wurde
need-born = Woher es kommt
need-source-statement = Eine Erklärung, unterschrieben {$day}
need-source-delivery = Zurückgegeben {$day}: {$what}
need-source-request = {$reference}, nicht erledigt, {$day}
need-source-round = Die Runde „{$round}“
need-step-who = {$who}, {$name},
need-step-accepted = {$who} hat es zugesagt.
need-step-declined = {$who} hat abgelehnt.
need-step-countered = {$who} hat etwas anderes angeboten.
need-step-agreed = {$who} ist einverstanden.
need-step-met = {$who} hat gesagt, dass es getan ist.
need-step-confirmed = {$who} hat bestätigt, dass es getan ist.
need-step-not_yet = {$who} hat gesagt: noch nicht.
need-step-withdrawn = {$who} hat es zurückgenommen.
need-step-reworded = {$who} hat es anders gesagt. Vorher stand da:
need-step-by = Bis {$day}.

# Formulare
need-raise = Sagen, was schwer ist oder gebraucht wird
need-raise-lead = Sagen Sie es so, dass {$other} antworten kann: ja, nein mit einem Grund, oder etwas anderes stattdessen. Dafür sind zehn offene Tage da.
need-raise-lead-round = Machen Sie aus dem, was die Runde zeigt, eine Schwierigkeit, damit sie eine Antwort bekommt. Kein Name aus der Runde steht darin.
need-raise-button = Um Antwort bitten
need-with-whom = Mit wem
need-for-whom = Für wen
need-what-kind = Was ist es?
need-its-words = In Ihren Worten
need-for-help = Hilfe
need-for-help-only = nur, wenn Sie um Hilfe bitten
need-help-which = Welche Hilfe
need-help-choose = Keine
need-how-much = Wie viel
need-from = Ab
need-until = Bis
need-answer-for = Für {$name} antworten
need-answer-words = Ihre Antwort
need-answer-hint = Wenn Sie ablehnen, sagen Sie warum. Wenn Sie etwas anderes anbieten, sagen Sie was.
need-answer-by = Bis wann
need-accept = Zusagen
need-counter = Das stattdessen anbieten
need-decline = Ablehnen
need-is-it-done = Ist es getan?
need-was-it-done = Ist es, was gebraucht wurde?
need-does-it-do = Genügt das?
need-words = Ihre Worte
need-words-hint = Nötig, wenn es noch nicht ist, was Sie brauchen.
need-met = Es ist getan
need-agree = Einverstanden
need-confirm = Ja, es ist getan
need-not-yet = Noch nicht
need-not-that-way = So nicht
need-reword = Anders sagen
need-reword-button = Diese Worte nehmen
need-withdraw = Zurücknehmen
need-stale = Jemand hat inzwischen etwas damit getan. Sehen Sie nach, wie es jetzt steht; was Sie geschrieben haben, ist noch da.
said-need-raised = Die andere Seite ist um Antwort gebeten.
said-need-reworded = So steht es jetzt da.
said-need-accepted = Zugesagt. Sie erfahren es.
said-need-declined = Gesagt, mit Ihrem Grund. Sie erfahren es.
said-need-countered = Angeboten. Sie sagen, ob es genügt.
said-need-agreed = Einverstanden. Sie erfahren es.
said-need-met = Gesagt. Sie sagen, ob es stimmt.
said-need-confirmed = Bestätigt. Danke, dass Sie es sagen.
said-need-not-yet = Gesagt. Sie erfahren, was fehlt.
said-need-withdrawn = Zurückgenommen.

known-needs = Schwierigkeiten und Bedürfnisse, die Sie angesprochen oder beantwortet haben
known-needs-purpose = Damit beide Seiten wissen, wer für ein Team gesprochen hat, und wer etwas gesagt hat, erfährt, was sich ändert.
known-needs-viewers = Die Leute beider Seiten.
known-needs-retention = Solange die Beziehung geführt wird.

promise-title = Eines versprechen
promise-lead = Ein Versprechen an {$other} in eigenen Worten, und ein Tag, an dem Sie es beide wieder ansehen. Es gilt, wenn beide Seiten unterschrieben haben.
promise-need = Was die andere Seite braucht
promise-no-need = Nichts Bestimmtes
promise-need-hint = Aus dem, was die andere Seite gesagt hat. Das Versprechen wird dort genannt.
promise-words = Was Sie versprechen
promise-words-hint = Etwa: jeden Morgen bis zehn eine Notiz.
promise-review = Wieder ansehen am
promise-review-hint = Beide Seiten werden vorher erinnert.
promise-button = Vorschlagen
promise-more = Mehr als ein Versprechen
need-promised-in = Dafür ist etwas versprochen
