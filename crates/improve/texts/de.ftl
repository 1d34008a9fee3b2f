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

# Rückblicke: beide Seiten sehen gemeinsam hin

reviews-title = Rückblicke
reviews-of-one = Die Beziehung
reviews-lead-none = Nichts ist geplant. Ein Rückblick ist eine halbe Stunde, in der beide Seiten ansehen, wie es läuft.
reviews-lead-come = { $n ->
    [one] Ein Rückblick steht an.
   *[other] {$n} Rückblicke stehen an.
}
reviews-lead-wait = { $n ->
    [one] Zu einem Rückblick fehlt noch, was dabei herauskam.
   *[other] Zu {$n} Rückblicken fehlt noch, was dabei herauskam.
}
reviews-wait = Was kam dabei heraus?
reviews-come = Stehen an
reviews-over = Gehalten
reviews-empty-title = Unterwegs anhalten
reviews-empty = Ein Rückblick wird auf der Seite einer Beziehung geplant. Was auf dem Tisch liegt, kommt aus den Daten.
review-title = Rückblick
review-of = Rückblick: {$provider} und {$customer}
review-of-provider = liefert
review-of-customer = empfängt
review-when = { $n ->
    [one] {$at}, eine Minute
   *[other] {$at}, {$n} Minuten
}
review-waits = Er sollte gehalten sein. Was kam dabei heraus?
review-called-off-on = Abgesagt {$day}.
review-closed-on = Gehalten, {$day}.
review-came-on_course = Auf Kurs.
review-came-regroup = Neu sammeln.
review-came-back-map = Zurück zum Zeichnen.
review-came-back-listen = Zurück zum Zuhören.
review-came-back-act = Zurück zum Handeln.
review-changes = Was sich ändert
review-resumes-on = Die Arbeit geht {$day} weiter.
review-told = Was sich ändert, weil Sie gesprochen haben
review-table = Auf dem Tisch, aus den Daten
review-table-empty = Die Daten legen nichts auf den Tisch: nichts wartet, und nichts hat sich ohne Zweifel geändert.
review-table-how = Aus den letzten 90 Tagen, aus dem, was alle hier sehen dürfen: Zusagen, die seltener als neun von zehn Mal gehalten wurden, für sich, die fünf seltensten zuerst, die übrigen zusammen; was die Antwortenden der letzten Runde am niedrigsten bewerten, gemessen daran, wie wichtig es ihnen ist; Bedürfnisse, die warten oder zugesagt sind; und Anfragen, wenn ohne Zweifel mehr oder weniger kamen als in den 90 Tagen davor. In den zwei Wochen vor dem Rückblick wird es täglich neu gezogen und bleibt so, wie es war, wenn der Rückblick endet.
review-drawn = Stand {$at}
review-draw = Neu ziehen
review-part-point = Punkte beider Seiten
review-part-note = Was gesagt wurde
review-part-decision = Beschlossen
review-none-point = Noch keine Punkte. Wer über etwas sprechen will, schreibt es hierher.
review-none-note = Noch ist nichts notiert.
review-none-decision = Noch ist nichts beschlossen.
review-write-point = Etwas für den Tisch
review-write-note = Was gesagt wurde
review-write-decision = Was beschlossen ist
review-add-point = Punkt hinzufügen
review-add-note = Notieren
review-add-decision = Beschluss festhalten
review-decision-who = Wer es tut
review-decision-both = Beide Seiten
review-decision-by = Bis wann
review-does-by = {$who}, bis {$day}
review-by = Bis {$day}
review-by-on = {$name}, {$day}
review-entry-change = Ändern
review-entry-lead = Die Seite gehört beiden: wer zu einer der Seiten gehört, darf sie ändern.
review-entry-stale = Jemand hat es inzwischen geändert. Jetzt steht da: {$words}
review-entry-take-back = Von der Seite nehmen
review-entry-button = So festhalten
review-facts = Der Rückblick
review-fact-when = Wann
review-fact-planned = Geplant von
review-fact-ended = Beendet von
review-fact-next = Der nächste
review-due-by = Der nächste Rückblick ist bis {$day} fällig.
review-to-calendar = In meinen Kalender
review-who-sees = Die Menschen beider Seiten lesen und schreiben hier, sonst niemand. Kalender und Mails tragen, wann und wo, und kein Wort von dem, was auf dem Tisch liegt.
review-next = Nächster Rückblick
review-none-planned = Keiner ist geplant.
review-plan = Rückblick planen
review-plan-lead = {$provider} und {$customer} sehen an, wie es läuft.
review-plan-button = Planen
review-starts = Wann
review-how-long = Wie lange
review-minutes = { $n ->
    [one] Eine Minute
   *[other] {$n} Minuten
}
review-place = Wo
review-place-hint = Ein Raum oder die Adresse eines Gesprächs.
review-who = Wer kommt
review-who-hint = Sie bekommen ihn für ihren Kalender.
review-again-label = Wieder
review-again = { $n ->
    [0] Nicht von selbst
    [one] Jeden Monat
   *[other] Alle {$n} Monate
}
review-move = Verschieben
review-move-lead = Kalender ziehen nach.
review-move-stale = Inzwischen hat sich etwas daran geändert. Geplant ist er für {$when}; sehen Sie noch einmal hin und verschieben Sie dann.
review-move-button = So festhalten
review-call-off = Absagen
review-call-off-about = Es bleibt festgehalten, dass er abgesagt wurde, und Kalender streichen ihn.
review-call-off-button = Absagen
review-close = Sagen, was dabei herauskam
review-close-lead = Eines von dreien: weiter wie bisher, anhalten und etwas ändern, oder zurück zu einem Schritt.
review-close-stale = Inzwischen kam etwas auf die Seite. Sehen Sie noch einmal hin und beenden Sie ihn dann; was Sie geschrieben haben, steht noch da.
review-close-button = Rückblick beenden
review-close-outcome = Was dabei herauskam
review-outcome-on_course = Auf Kurs: es läuft, weiter wie bisher
review-outcome-regroup = Neu sammeln: anhalten, etwas ändern, dann weiter
review-outcome-back = Zurück zu einem Schritt
review-close-reason = Warum
review-close-reason-hint = Nötig, wenn Sie neu sammeln oder zurückgehen.
review-close-changes = Was sich ändert
review-close-changes-hint = Nötig, wenn Sie neu sammeln.
review-close-resumes = Der Tag, an dem die Arbeit weitergeht, wenn Sie neu sammeln
review-close-back = Zurück zu welchem Schritt
review-back-none = Keinem
review-close-told = Was sich ändert, weil Menschen gesprochen haben
review-close-told-hint = Alle beider Seiten erfahren es, ob sie etwas gesagt haben oder nicht, damit niemand dadurch zu erkennen ist.
review-close-next = Der nächste
review-close-next-hint = Lassen Sie es offen, dann ist er fällig, wenn er wiederkommt.
review-calendar = Rückblick: {$between}
review-calendar-about = Beide Seiten sehen an, wie es läuft. Was auf dem Tisch liegt, steht in Hallway.
review-clock-acknowledge = Erstes Wort rechtzeitig
review-clock-respond = Antwort rechtzeitig
review-clock-update = Neues rechtzeitig
review-clock-resolve = Rechtzeitig erledigt
review-clock-ownership = Bei einem Team geblieben
review-item-last-on_course = Letztes Mal: auf Kurs.
review-item-last-regroup = Letztes Mal: neu sammeln.
review-item-last-back = Letztes Mal: zurück zu einem Schritt.
review-item-decided = { $n ->
    [one] Ein Beschluss wurde gefasst.
   *[other] {$n} Beschlüsse wurden gefasst.
}
review-item-regrouped = Zu ändern: {$changes} Ab {$day}.
review-item-promise = {$name}: {$words}
review-item-others-kept = Die übrigen Zusagen zusammen
review-item-nothing-agreed = Zwischen den beiden ist noch nichts vereinbart.
review-item-ends = Vereinbarung {$n} endet {$day}.
review-item-score = {$dimension}: der größte gewichtete Abstand von {$name}
review-item-score-how = {$weighted} gegenüber dem Ziel, n {$n}
review-item-needs = { $n ->
    [one] Ein Bedürfnis wartet auf {$name}.
   *[other] {$n} Bedürfnisse warten auf {$name}.
}
review-item-needs-late = { $n ->
    [one] Bei einem ist die Zeit zu antworten um.
   *[other] Bei {$n} ist die Zeit zu antworten um.
}
review-item-promised = { $n ->
    [one] Ein Bedürfnis ist zugesagt.
   *[other] {$n} Bedürfnisse sind zugesagt.
}
review-item-promised-overdue = { $n ->
    [one] Bei einem ist der Tag vorbei.
   *[other] Bei {$n} ist der Tag vorbei.
}
review-item-improvement = Verbesserung: {$title}
review-item-improvement-proposed = vorgeschlagen
review-item-improvement-running = läuft
review-item-improvement-checking = wird geprüft
review-item-improvement-ended = vorbei
review-item-more = Es wird mehr gefragt: {$asked} in {$days} Tagen, {$before} in den {$days} davor.
review-item-less = Es wird weniger gefragt: {$asked} in {$days} Tagen, {$before} in den {$days} davor.
review-item-traffic-how = Das Intervall (95 %) des späteren Anteils lässt die Hälfte aus.
refusal-review-write = Wer zu einer der beiden Seiten gehört, plant Rückblicke und schreibt auf ihre Seiten.
refusal-review-end = Wer eine der beiden Seiten leitet, beendet einen Rückblick.
refusal-review-over = Dieser Rückblick ist zu Ende. Was geschrieben wurde, bleibt, wie es war.
refusal-review-full = Diese Seite ist voll. Nehmen Sie zuerst etwas herunter.
refusal-review-planned = Für diese Beziehung ist ein Rückblick geplant. Verschieben Sie ihn, oder schreiben Sie auf seine Seite.
field-review-past = Wählen Sie eine Zeit, die noch kommt.
field-review-far = Wählen Sie eine Zeit in den nächsten drei Jahren.
field-review-minutes = Von 10 bis 480 Minuten.
field-review-months = Von 1 bis 24 Monaten.
field-review-invited = Wählen Sie mindestens jemanden, und höchstens hundert.
field-review-outcome = Wählen Sie, was dabei herauskam.
field-review-reason = Sagen Sie, warum.
field-review-back-to = Wählen Sie den Schritt.
field-review-changes = Sagen Sie, was sich ändert.
field-review-resumes = Wählen Sie den Tag, an dem die Arbeit weitergeht.
said-review-planned = Geplant. Wer kommt, bekommt ihn für den Kalender.
said-review-moved = Festgehalten. Kalender ziehen nach.
said-review-called-off = Abgesagt. Kalender streichen ihn.
said-review-written = Es steht auf der Seite.
said-review-drawn-anew = Aus den Daten gezogen, wie sie jetzt sind.
said-review-closed = Beendet. Beide Seiten erfahren es.
known-reviews = Rückblicke, die Sie geplant, beendet oder mitgeschrieben haben oder zu denen Sie eingeladen sind
known-reviews-purpose = Damit beide Seiten wissen, was gesagt und beschlossen wurde, und Kalender es führen.
known-reviews-viewers = Die Menschen beider Seiten.
known-reviews-retention = Solange die Beziehung geführt wird.

# Der ganze Kreislauf

loop-whole = Der ganze Kreislauf
loop-lead-none = Noch steht keine Beziehung auf der Karte, die mehr als gelegentlich ist.
loop-lead = { $n ->
    [one] Eine Beziehung, und nichts ist überfällig.
   *[other] {$n} Beziehungen, und nichts ist überfällig.
}
loop-lead-overdue = { $n ->
    [one] Eine Beziehung; {$late} überfällig.
   *[other] {$n} Beziehungen, davon {$late} überfällig.
}
loop-all = Alle
loop-none-here = Hier steht keine.
loop-how = Jede Beziehung, die Sie sehen und die mehr als gelegentlich ist, zählt einmal, und zwar da, wo sie jetzt steht: überfällig vor allem anderen, dann der weiteste Schritt. Wohin ein Rückblick zurückführte, zählt ab dem, was danach dort geschah.
loop-stage-overdue = Überfällig
loop-stage-overdue-about = Neu zu bestätigen, oder ihr Rückblick sollte gehalten sein.
loop-stage-begun = Begonnen
loop-stage-begun-about = Nicht beide Seiten haben sie bestätigt.
loop-stage-mapped = Gezeichnet
loop-stage-mapped-about = Beide Seiten haben sie bestätigt.
loop-stage-listened = Zugehört
loop-stage-listened-about = Beide haben unterschrieben, was sie brauchen.
loop-stage-acting = Im Handeln
loop-stage-acting-about = Etwas ist vereinbart, zugesagt oder wird verbessert.
loop-stage-reviewed = Zurückgeschaut
loop-stage-reviewed-about = Beide haben hingesehen; es ist auf Kurs, oder sie sammeln sich neu.
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
# Verbesserungen
room-improve = Verbessern
refusal-improvement-propose = Wer zu einer Seite gehört, schlägt Verbesserungen vor und nennt Ursachen.
refusal-improvement-steer = Wer sich darum kümmert oder für eine Seite spricht, entscheidet, wie es weitergeht.
refusal-improvement-own = Wer es gesagt hat, nimmt es zurück; wer einen Schritt tun soll, sagt, dass er getan ist.
refusal-improvement-ended = Diese Verbesserung ist beendet und bleibt, wie sie ist.
refusal-improvement-many = Fünfzig Verbesserungen laufen schon zwischen Ihnen. Beenden Sie zuerst einige.
refusal-improvement-full = Es sind schon sechzig. Mehr würde niemand lesen.
refusal-improvement-state = Das geht nicht mehr: Sehen Sie nach, wie es jetzt steht.
refusal-improvement-owners = Zuerst benennt jede Seite, wer sich darum kümmert.
refusal-improvement-unchecked = Noch hat niemand nachgesehen, ob es etwas bewirkt hat. Prüfen Sie es zuerst, oder lassen Sie es fallen.
refusal-improvement-cause-below = Unter dieser Ursache steht schon etwas, also bleibt sie.
refusal-improvement-ask-answered = Das hat schon jemand beantwortet.
field-improvement-measure = Sagen Sie, von welchem Versprechen oder welcher Dimension, und nur dort, wo danach gefragt wird.
field-improvement-measured = Es hat begonnen, also bleibt die Zahl, die gewählt wurde.
field-improvement-days = Von 1 bis 365 Tagen.
field-improvement-level = Von 50 bis 99 Prozent.
improve-title = Was ist schwer, und hat es geholfen?
improve-lead-none = Hier wartet nichts auf Sie.
improve-lead = { $n ->
    [one] Eines wartet auf Sie oder Ihr Team.
   *[other] {$n} Dinge warten auf Sie oder Ihr Team.
}
improve-asks = Weniger gehalten als vereinbart
improve-steps = Schritte, die Sie tun
improve-step-of = { $title }, bis { $day }
improve-to-check = Hat es geholfen?
improve-going-on = Läuft
improve-proposed = Vorgeschlagen
improve-empty-title = Was schwer ist, lässt sich ändern
improve-empty = Hier stehen Verbesserungen zwischen Ihrem Team und denen, mit denen Sie arbeiten: was geändert wird, von wem, und ob sich die Zahl bewegt hat.
improvements-title = Verbesserungen
improvements-lead = Was beide zusammen ändern, und ob sich bewegt hat, was sich bewegen sollte.
improvements-to-list = Alle Verbesserungen
improvements-who-sees = Das lesen die Menschen beider Seiten, sonst niemand.
improvements-beside-going-on = { $n ->
    [one] Eine Verbesserung läuft.
   *[other] {$n} Verbesserungen laufen.
}
improvements-beside-ended = { $n ->
    [one] Eine ist beendet.
   *[other] {$n} sind beendet.
}
improvements-beside-none = Hier wird noch nichts verbessert.
improvement-propose = Eine Verbesserung vorschlagen
improvement-write = Die Seite schreiben
improvement-write-lead = Ein Name genügt für den Anfang. Sagen Sie, welchem Ziel es dient und wem draußen es hilft, wenn Sie es wissen.
improvement-save = Festhalten
improvement-page = Was auf ihrer Seite steht
improvement-typed = Was Sie geschrieben hatten:
improvement-title-field = Was soll besser werden?
improvement-background = Warum es wichtig ist
improvement-condition = Wie es jetzt ist
improvement-target = Was erreicht werden soll
improvement-helps = Welcher Linie zum Kunden draußen es hilft
improvement-outside = Wem draußen
improvement-outside-none = Niemand Bestimmtem
improvement-goal = Welchem Ziel es dient
improvement-closing = Warum, und was Sie gelernt haben
improvement-measure = Welche Zahl zeigt, ob sich etwas bewegt hat?
improvement-measure-hint = Die 90 Tage vor dem Beginn werden mit der Zeit verglichen, ab der es sich zeigen sollte.
improvement-measure-stays = Es hat begonnen, also bleibt diese Zahl.
improvement-measure-none = Keine Zahl: beide Seiten sagen, was sie denken
improvement-measure-kept = Gehaltene Versprechen: {$promise}
improvement-measure-half_done = Die Zeit, in der die Hälfte erledigt ist
improvement-measure-settled_first = Mit der ersten Antwort erledigt
improvement-measure-in_time = Pünktliche Lieferungen
improvement-measure-accepted = Angenommene Lieferungen
improvement-measure-said = Was in Runden gesagt wird: {$dimension}
improvement-promise-acknowledge = das erste Wort
improvement-promise-respond = eine Antwort
improvement-promise-update = Neuigkeiten
improvement-promise-resolve = rechtzeitig erledigt
improvement-promise-ownership = wie lange ein Team es hat
improvement-figure = Hat es sich bewegt?
improvement-when = Wann
improvement-value = Zahl
improvement-sure = Wie sicher
improvement-now = Die 90 Tage bis jetzt
improvement-before = Die 90 Tage vor dem Beginn
improvement-after = Seit es sich zeigen sollte
improvement-shows-from = Ab {$day} sollte es sich zeigen.
improvement-no-figure = Es wurde keine Zahl gewählt. Was es bewirkt hat, sagen beide Seiten unten.
improvement-figure-sure = zwischen {$low} und {$high}, von {$n}
improvement-told = {$verdict}: von {$before} auf {$after}.
improvement-told-alone = {$verdict}.
improvement-verdict-too-early = Zu früh, um es zu sagen
improvement-verdict-moved = Es hat sich bewegt
improvement-verdict-moved-back = Es hat sich bewegt, in die andere Richtung
improvement-verdict-did-not-move = Es hat sich nicht bewegt
improvement-verdict-nothing-before = Vorher gab es keine Zahl, also lässt sich nichts vergleichen
improvement-how = Bewegt hat es sich, wo das Intervall des Unterschieds, mit 95 %, die Null nicht enthält (Newcombe; square-and-add). Mit weniger als zwanzig seither, oder vor dem gesetzten Tag, ist es zu früh. Was es bewegt hat, rechnet niemand aus: Menschen sagen, was sie denken.
improvement-how-said = Verglichen wird nur, was Runden mitgeteilt haben, nach ihren eigenen Regeln. Bewegt hat es sich, wo das Intervall des Unterschieds die Null nicht enthält.
improvement-how-kept-about = Von den Versprechen dieser Art, die eine Vereinbarung gab und die in der Zeit fällig wurden, der gehaltene Anteil; in Anfragen, die alle sehen dürfen.
improvement-how-half_done-about = Von dem, was in der Zeit erledigt wurde, in wie vielen Geschäftsstunden die Hälfte, ohne Pausen; in Anfragen, die alle sehen dürfen.
improvement-how-settled_first-about = Von dem, was in der Zeit gefragt und als erledigt oder nicht bezeichnet wurde, der Anteil, der mit der ersten Antwort erledigt war.
improvement-how-in_time-about = Von den in der Zeit erwarteten Lieferungen der Anteil, der pünktlich kam.
improvement-how-accepted-about = Von den in der Zeit erwarteten und beurteilten Lieferungen der angenommene Anteil.
improvement-how-said-about = Was alle, denen das Team dient, in der letzten Runde der Zeit gesagt haben, wo sie sich für einen Mittelwert einig genug sind.
improvement-rows = Die Zeilen dahinter.
improvement-state-proposed = Vorgeschlagen. Es beginnt, wenn beide Seiten benannt haben, wer sich darum kümmert.
improvement-state-running = { $n ->
    [one] Läuft, ein Schritt ist offen.
   *[other] Läuft, {$n} Schritte sind offen.
}
improvement-state-checking = Wird geprüft: Hat es geholfen?
improvement-state-ended = Beendet.
improvement-outcome-kept = Beibehalten, {$day}.
improvement-outcome-adapted = In anderer Form beibehalten, {$day}.
improvement-outcome-dropped = Fallen gelassen, {$day}.
improvement-owners = Darum kümmern sich: {$names}.
improvement-causes = Warum es so ist
improvement-causes-none = Noch hat niemand eine Ursache genannt. Fragen Sie fünfmal warum.
improvement-cause-say = Eine Ursache nennen
improvement-cause-of = Ursache wovon?
improvement-cause-first = Des Ganzen
improvement-cause-words = Weil
improvement-cause-button = Unterschreiben
improvement-cause-depth = Warum Nummer {$n} darunter:
improvement-steps = Schritte
improvement-steps-none = Noch ist kein Schritt geplant.
improvement-step-plan = Einen Schritt planen
improvement-step-what = Was getan wird
improvement-step-by = Von wem
improvement-step-button = Planen
improvement-step-who = {$who}, bis {$day}.
improvement-step-done-on = Erledigt {$day}.
improvement-thoughts = Was beide Seiten denken, dass es bewirkt hat
improvement-owner-is = {$name} kümmert sich darum.
improvement-owner-none = Hier kümmert sich noch niemand darum.
improvement-owner-name = Wer kümmert sich darum?
improvement-owner-who = Name
improvement-owner-button = Benennen
improvement-thinks-none = Noch nichts gesagt.
improvement-thinks-say = Sagen, was Ihre Seite davon hält
improvement-thinks-ask = Was hat es Ihrer Meinung nach bewirkt?
improvement-thinks-helped = Es hat geholfen
improvement-thinks-no_difference = Es hat keinen Unterschied gemacht
improvement-thinks-harder = Es hat es schwerer gemacht
improvement-thinks-button = Für Ihre Seite unterschreiben
improvement-go-on = Wie es weitergeht
improvement-show-days = Nach wie vielen Tagen sollte es sich zeigen?
improvement-start = Beginnen
improvement-check = Nachsehen, ob es geholfen hat
improvement-back-to-doing = Mit den Schritten weitermachen
improvement-end = Beenden
improvement-end-how = Was wird aus dem, was geändert wurde?
improvement-end-kept = Wir behalten es bei
improvement-end-adapted = Wir behalten es in anderer Form bei
improvement-end-dropped = Wir lassen es fallen
improvement-from-need = Ein Bedürfnis dieser Beziehung
improvement-ask-title = Weniger gehalten als vereinbart: was nun?
improvement-ask-says = Von dem Versprochenen ({$promise}) wurden in 90 Tagen {$kept} von {$n} gehalten.
improvement-ask-how = Gezählt werden die Versprechen, die in 90 Tagen fällig wurden, in Anfragen, die alle sehen dürfen. Hallway fragt, wo selbst das obere Ende des Intervalls des gehaltenen Anteils unter {$level} % liegt, einmal im Quartal.
improvement-ask-why = Warum nicht jetzt?
improvement-ask-not-now = Nicht jetzt
improvement-ask-over = Das wurde beantwortet.
improvement-rule-title = Nach Verbesserungen fragen
improvement-rule-lead = Wo ein Versprechen weniger gehalten wird als vereinbart, kann Hallway die, die für das Team sprechen, nach einer Verbesserung fragen.
improvement-rule-asks = Einmal im Quartal fragen
improvement-rule-level = Unter wie viel Prozent gehalten
improvement-rule-save = Speichern
said-improvement-proposed = Vorgeschlagen. Die andere Seite liest es.
said-improvement-written = Festgehalten.
said-improvement-owned = Benannt.
said-improvement-started = Es hat begonnen, und die Zahl von vorher steht fest.
said-improvement-checking = Beide Seiten sehen jetzt nach, ob es geholfen hat.
said-improvement-goes-on = Es geht weiter.
said-improvement-ended = Beendet, mit der Zahl, wie sie jetzt ist.
said-improvement-cause-said = Gesagt, in Ihrem Namen.
said-improvement-step-planned = Geplant.
said-improvement-step-done = Erledigt.
said-improvement-thought = Für Ihre Seite gesagt.
said-improvement-not-now = Gesagt, mit Ihrem Grund. Gefragt wird frühestens im nächsten Quartal wieder.
said-improvement-rule = Gespeichert.
known-improvements = Verbesserungen, die Sie vorgeschlagen haben, betreuen oder an denen Sie arbeiten
known-improvements-purpose = Damit beide Seiten wissen, wer was tut und wer es gesagt hat.
known-improvements-viewers = Die Menschen beider Seiten.
known-improvements-retention = Solange die Beziehung verzeichnet ist.
settings-improvements = Ob Hallway fragt, wo ein Versprechen weniger gehalten wird als vereinbart.
ideas-title = Ideen
ideas-lead = Was könnte ein Team besser machen? Wer es sieht, sagt es, und das Team antwortet.
ideas-all-teams = Alle Teams
ideas-all-states = Wie auch immer es steht
ideas-state = Wie es steht
ideas-order = In welcher Reihenfolge
ideas-order-newest = Die neuesten zuerst
ideas-order-supported = Die mit der meisten Unterstützung zuerst
ideas-order-waits = Was auf eine Antwort wartet
ideas-none-such = Eine solche Idee gibt es nicht.
ideas-empty-title = Noch hat niemand eine Idee gesagt
ideas-empty = Etwas, das im Kreis läuft, ein Formular zu viel, ein kürzerer Weg: Sagen Sie es dem Team, das es ändern kann. Es antwortet, und wer die Idee hatte, wird genannt, wenn sie getan ist.
ideas-who-sees = Alle Kolleginnen und Kollegen lesen Ideen und was Teams dazu sagen. Gäste nicht.
ideas-waiting = { $n ->
    [one] Eine Idee wartet auf eine Antwort Ihres Teams.
   *[other] { $n } Ideen warten auf eine Antwort Ihrer Teams.
}
idea-one = Eine Idee
idea-for = Für welches Team
idea-choose-team = Ein Team wählen
idea-propose = Eine Idee sagen
idea-propose-lead = Jedem Team, auch dem eigenen. Es sagt, was daraus wird.
idea-propose-button = Sagen
idea-its-title = Die Idee in einem Satz
idea-its-words = Was dann besser wäre
idea-nameless = Ohne meinen Namen
idea-nameless-about = Dann sieht niemand Ihren Namen: das Team nicht, in keiner Liste, auch nicht, wenn es getan ist. Sie können das jederzeit ändern.
idea-about = Für {$team}, {$day}
idea-about-by = Für {$team}, von {$who}, {$day}
idea-about-own = Für {$team}, von Ihnen, ohne Ihren Namen, {$day}
idea-state-new = Neu
idea-state-looked_at = Angesehen
idea-state-will_do = Wird getan
idea-state-done = Getan
idea-state-not_now = Nicht jetzt
idea-stands-new = {$team} hat noch nicht geantwortet.
idea-stands-waits = Wartet seit {$n} Tagen auf eine Antwort von {$team}.
idea-stands-looked-at = {$team} sieht sie sich an.
idea-stands-will-do = {$team} will sie bis {$day} umsetzen.
idea-stands-overdue = {$team} wollte sie bis {$day} umgesetzt haben.
idea-stands-done = Getan: {$day}
idea-stands-not-now = {$team} sagt: nicht jetzt.
idea-supports = { $n ->
    [0] Noch niemand unterstützt sie
    [one] Eine Person unterstützt sie
   *[other] { $n } Personen unterstützen sie
}
idea-support = Unterstützung
idea-support-it = Ich unterstütze sie
idea-support-no-more = Ich unterstütze sie nicht mehr
idea-support-hint = Es wird gezählt, und niemand sieht, wer. Wer die Idee hatte, zählt nicht.
idea-joined = Wer mitmacht
idea-join = Ich mache mit
idea-join-hint = Mit Namen: Sie werden dabei genannt, auch wenn es getan ist. Sie können Ihren Namen jederzeit zurücknehmen.
idea-leave = Meinen Namen zurücknehmen
idea-your-name = Ihr Name
idea-is-named = Alle lesen, dass die Idee von Ihnen ist.
idea-is-nameless = Niemand liest, dass die Idee von Ihnen ist.
idea-hide-name = Ohne meinen Namen
idea-show-name = Mit meinem Namen
idea-credit = Die Idee hatte {$who}. Danke.
idea-credit-with = Die Idee hatte {$who}, mitgemacht: {$names}. Danke.
idea-credit-nameless = Mitgemacht: {$names}. Danke.
idea-answer-for = Was sagt {$name}?
idea-answer-words = Was dazu zu sagen ist
idea-answer-hint = Nötig für „Es ist getan“: was jetzt anders ist. Und für „Nicht jetzt“: warum.
idea-answer-by = Bis wann
idea-answer-by-hint = Nötig für „Wir tun es“.
idea-answer-looked_at = Wir sehen es uns an
idea-answer-will_do = Wir tun es
idea-answer-done = Es ist getan
idea-answer-not_now = Nicht jetzt
idea-history = Was dazu gesagt wurde
idea-somebody = Jemand
idea-step-looked_at = {$who} sieht es sich für das Team an.
idea-step-will_do = {$who} sagt für das Team: Bis {$day} ist es getan.
idea-step-done = {$who} sagt für das Team, dass es getan ist.
idea-step-not_now = {$who} sagt für das Team: nicht jetzt.
idea-stale = Inzwischen hat schon jemand geantwortet. Was Sie geschrieben haben, steht noch hier.
said-idea-proposed = Gesagt. Das Team hört davon.
said-idea-supported = Gezählt.
said-idea-not-supported = Nicht mehr gezählt.
said-idea-joined = Ihr Name steht dabei.
said-idea-left = Ihr Name steht nicht mehr dabei.
said-idea-named = Ihr Name ist zu sehen.
said-idea-nameless = Ihren Namen sieht niemand.
said-idea-answered = Gesagt. Wer die Idee hatte, hört davon.
refusal-idea-support = Andere sagen, ob sie Ihre Idee unterstützen. Ihre eigene Unterstützung zählt nicht.
refusal-idea-name = Wer die Idee hatte, wählt, ob der Name dabei steht.
refusal-idea-answer = Wer das Team leitet, antwortet. Wo das niemand tut, können es alle darin.
refusal-idea-state = Das wurde schon gesagt, oder die Idee ist getan.
refusal-idea-over = Das Team hat abschließend geantwortet. Sagen Sie stattdessen eine neue Idee.
field-idea-why-not = Sagen Sie, warum nicht jetzt.
field-idea-what-changed = Sagen Sie, was jetzt anders ist.
field-idea-by = Sagen Sie, bis zu welchem Tag.
field-idea-by-past = Dieser Tag ist vorbei. Nennen Sie einen künftigen.
known-ideas = Ideen, die Sie hatten, unterstützen, bei denen Sie mitmachen oder auf die Sie geantwortet haben
known-ideas-purpose = Damit niemand doppelt zählt und wer eine Idee hatte, hört, was daraus wird.
known-ideas-viewers = Alle Kolleginnen und Kollegen lesen Ideen und wer mitmacht. Wer eine unterstützt, und von wem sie ohne Namen ist, liest niemand.
known-ideas-retention = Solange das Team verzeichnet ist. Gelöschte Personen stehen bei keiner Idee mehr.
barriers-title = Hürden und Brücken
barriers-lead = Was zwischen zwei Abteilungen liegt, bekommt hier einen Namen, und jemand baut eine Brücke darüber.
barriers-all-teams = Alle Teams
barriers-all-states = Wie auch immer es steht
barriers-team = Bei welchem Team
barriers-state = Wie es steht
barriers-none-such = Eine solche Hürde gibt es nicht.
barriers-empty-title = Noch hat niemand eine Hürde benannt
barriers-empty = Zwei Listen über dasselbe, ein Formular, das niemand lesen kann, ein Umweg um eine verschlossene Tür: Geben Sie ihr einen Namen, und beide Seiten können eine Brücke bauen.
barriers-who-sees = Alle Kolleginnen und Kollegen lesen Hürden und wer sie benannt hat. Gäste nicht.
barrier-one-title = Eine Hürde
barrier-between = Zwischen {$one} und {$other}
barrier-name = Eine Hürde benennen
barrier-name-lead = Es geht um den Weg, nicht um Menschen. Wer beide Seiten leitet, hört davon.
barrier-name-button = Benennen
barrier-its-name = Wie heißt sie?
barrier-its-name-hint = Wenige Worte, die beide Seiten verstehen.
barrier-its-words = Woran man sie merkt
barrier-one = Zwischen welchem Team
barrier-other = Und welchem anderen
barrier-somebody = Jemand
barrier-named-by = Benannt von {$who}, {$day}
barrier-builds-both = {$who} mit {$team}
barrier-state-named = Benannt
barrier-state-bridging = Eine Brücke wird gebaut
barrier-state-bridged = Überbrückt
barrier-state-set_aside = Beiseitegelegt
barrier-stands-named = Noch baut niemand eine Brücke.
barrier-stands-bridging = Eine Brücke baut {$who}.
barrier-stands-bridged = Die Brücke steht ({$day}), gebaut von {$who}.
barrier-stands-set-aside = Beiseitegelegt: {$day}
barrier-the-bridge = Die Brücke
barrier-sides = Beide Seiten
barrier-bridge-title = Eine Brücke bauen
barrier-bridge-otherwise = Die Brücke anders sagen
barrier-bridge-words = Was wird gebaut?
barrier-builder-team = Welches Team sie baut
barrier-builder = Wer sie baut
barrier-no-team = Kein Team
barrier-nobody = Niemand mit Namen
barrier-bridge-begin = Bauen
barrier-bridge-change = So sagen
barrier-does-it-stand = Steht die Brücke?
barrier-words-bridged = Woran sieht man das? Oder warum legen Sie sie beiseite?
barrier-bridged = Die Brücke steht
barrier-set-aside-title = Beiseitelegen
barrier-words-set-aside = Warum
barrier-set-aside = Beiseitelegen
barrier-there-again = Ist sie wieder da?
barrier-words-reopen = Was wieder da ist
barrier-reopen = Wieder öffnen
barrier-history = Was getan wurde
barrier-step-bridging = {$who} sagt, was gebaut wird:
barrier-step-bridged = {$who} sagt, dass die Brücke steht:
barrier-step-set_aside = {$who} hat sie beiseitegelegt:
barrier-step-reopened = {$who} sagt, dass sie wieder da ist:
barrier-stale = Inzwischen hat schon jemand etwas getan. Was Sie geschrieben haben, steht noch hier.
said-barrier-named = Benannt. Wer beide Seiten leitet, hört davon.
said-barrier-bridging = Gesagt.
said-barrier-bridged = Gesagt. Wer sie benannt hat, hört davon.
said-barrier-set-aside = Beiseitegelegt, mit Ihrem Grund.
said-barrier-reopened = Wieder geöffnet. Beide Seiten hören davon.
refusal-barrier-move = Wer eine der Seiten leitet, sie benannt hat oder die Brücke baut, bringt sie weiter.
refusal-barrier-state = Das geht nicht mehr: Sehen Sie nach, wie es jetzt steht.
field-barrier-two = Eine Hürde liegt zwischen zwei verschiedenen Teams.
field-barrier-who-builds = Sagen Sie, welches Team oder wer sie baut.
known-barriers = Hürden, die Sie benannt haben, und Brücken, die Sie bauen
known-barriers-purpose = Damit beide Seiten wissen, wen sie fragen.
known-barriers-viewers = Alle Kolleginnen und Kollegen.
known-barriers-retention = Solange die Teams verzeichnet sind.
