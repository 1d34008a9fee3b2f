# Absagen
refusal-hand-over-inside = Welches andere Team das tun soll, wird im Haus entschieden. Wenn es nicht zu Ihnen gehört, sagen Sie es in einer Nachricht oder lehnen Sie es mit einem anderen Weg ab.
refusal-request-not-yours = Sie können diese Anfrage sehen, aber das tun hier andere.
refusal-request-state = Die Anfrage ist inzwischen weiter, deshalb geht das nicht mehr. Sehen Sie nach, wie sie jetzt steht.
refusal-acknowledged-already = Jemand hat schon ein erstes Wort gesagt, und das Datum bleibt, wie es ist.
refusal-take-back-late = Zu spät, um das zurückzunehmen: Seitdem ist etwas geschehen.
refusal-has-it-already = Diese Person hat es schon.
refusal-nobody-has-it = Niemand hat es: Es steht schon in der Reihe.
refusal-somebody-has-it = Jemand war schneller und hat es jetzt.
refusal-confidential-stays = Eine vertrauliche Anfrage bleibt in ihrem Kreis und lässt sich nicht übergeben.
field-reason-out-of-order = Andere warten länger. Sagen Sie, warum dieses zuerst kommt; alle in der Reihe können es lesen.
field-reason-new-date = Sagen Sie, warum sich das Datum verschiebt. Wer wartet, liest es.
field-same-team = Dieses Team hat es schon.

# Zusagen
business-day = 1 Arbeitstag
business-days = {$n} Arbeitstage
due-acknowledge = Bestätigen bis {$time}
due-respond = Antworten bis {$time}
due-update = Sagen, wie es steht, bis {$time}
due-resolve = Erledigt bis {$time}
due-ownership = Erledigen oder weitergeben bis {$time}
due-promised = Zugesagt für {$time}
waiting-on-requester = die Person, die gefragt hat
waiting-on-team = ein anderes Team
waiting-on-vendor = einen Lieferanten
waiting-on-date = ein Datum
waiting-on-asker-content = die Person, die gefragt hat, und lag so lange als erledigt da
step-person-promised = {$who} hat es für {$time} zugesagt
step-person-moved = {$who} hat es auf {$time} verschoben
step-promised-acknowledge = bis zum ersten Wort
step-promised-respond = bis zur ersten Antwort
step-promised-update = von einem Zeichen zum nächsten
step-promised-resolve = bis es erledigt ist
step-promised-ownership = für das Team, das es hat
step-agreed-relationship-and-service = So steht es in Vereinbarung {$number} zwischen beiden Seiten für diese Leistung.
step-agreed-relationship = So steht es in Vereinbarung {$number} zwischen beiden Seiten.
step-agreed-service = So verspricht es das Team allen für diese Leistung, in Fassung {$number}.
step-agreed-team = So verspricht es das Team allen, in Fassung {$number}.
step-of-service = So sagt es die Leistung selbst; keine gültige Vereinbarung sagt etwas anderes.
step-asked = gefragt. Ab hier läuft die Zeit
step-asked-before = gefragt
step-handed-over = übergeben. Diese Zeit läuft ab hier, nicht ab der Anfrage
step-sign = das letzte Wort davor. Ab hier läuft die Zeit
step-day = {$span} Öffnungszeit, {$hours}
step-day-over = geöffnet {$hours}, da schon vorbei
step-closed = geschlossen
step-closed-until = geschlossen bis {$day}
step-more = { $n ->
    [one] noch ein offener Tag: {$span}
   *[other] bis dahin noch {$n} offene Tage: {$span}
}
span-none = nichts
step-paused = wartete bis {$until} auf {$whom}. Nicht mitgezählt: {$span} Öffnungszeit
step-paused-until = wartet bis {$until} auf {$whom}. Nicht mitgezählt: {$span} Öffnungszeit
step-paused-still = wartet auf {$whom}. Bisher nicht mitgezählt: {$span} Öffnungszeit
step-stopped = erledigt, nach {$span} Öffnungszeit
step-due = fällig
step-not-due = nicht fällig, solange es wartet
why-time = Warum {$time}?
why-no-time = Warum keine Zeit?
why-agreement = Vereinbarung öffnen
chip-paused = Angehalten seit {$time}
chip-waits-for = wartet auf {$whom}
chip-no-date = Kein Datum, solange es wartet
chip-met = eingehalten, nach {$span}, {$time}
chip-missed = zu spät: {$span}, {$time}
chip-paused-used = angehalten, {$span} verbraucht
chip-left = noch {$span}
chip-kept = gehalten, {$time}
chip-late-waits = {$span} zu spät, als es zu warten begann
chip-late = {$span} zu spät

# Zeilen
someone-outside = Jemand von außen
outside-is-here = {$one} ist am Schalter
outside-waits = {$one} wartet
outside-waits-case = {$one} wartet, Fall {$case}
state-new = noch kein erstes Wort
state-acknowledged = ist in guten Händen
state-in-progress = ist in Arbeit
state-waiting = ist angehalten
state-resolved = erledigt, noch anzusehen
state-closed = geklärt
state-declined = abgelehnt
state-withdrawn = zurückgezogen
expected-moved = { $n ->
    [one] einmal verschoben, vorher {$first}
   *[other] {$n} Mal verschoben, zuerst {$first}
}
expected-late = {$span} zu spät
expected-promised = zugesagt
expected-first-word = ein erstes Wort
expected-target = so nimmt es sich diese Leistung vor
confidential-line = Nur Sie und die Zuständigen können das sehen
list-next = Weiter

# Worum ich gebeten habe
asked-title = Worum ich gebeten habe
asked-lead = { $n ->
    [0] Sie warten gerade auf nichts.
    [one] Sie warten auf eine Sache.
   *[other] Sie warten auf {$n} Sachen.
}
asked-open = Darauf warten Sie
asked-open-none = Nichts ist offen. Worum Sie bitten, erscheint hier, mit seinem Platz und seinem Datum.
asked-over = Erledigt
ask-something = Um etwas bitten

# Reihe
queue-title = Anfragen an {$team}
queue-eyebrow = Anfragen an
queue-figure-open = offen
queue-figure-outside = mit jemandem von außen
queue-figure-order = außer der Reihe, 30 Tage
n-of-m = {$n} von {$m}
queue-tabs = Ansichten
queue-tab-all = Alle offenen
queue-tab-unheard = Kein erstes Wort
queue-tab-outside = Jemand von außen wartet
queue-tab-mine = Meine
queue-tab-waiting = Warten auf andere
queue-tab-late = Zu spät
queue-filter-service = Leistung
queue-filter-any-service = Leistung: jede
filter-show = Zeigen
queue-filters = Filter und Reihenfolge
queue-order = Reihenfolge: In jeder Klasse kommt zuerst, hinter wem jemand von außen wartet, dann, wer zuerst da war.
queue-order-how = Wie wird das geordnet?
queue-empty = Hier wartet niemand
queue-empty-part = Von dem, was offen ist, gehört nichts hierher.
queue-show-all = Alles Offene zeigen
queue-empty-lead = Worum Kolleginnen und Kollegen dieses Team bitten, steht hier, in fairer Reihenfolge.
queue-confidential-line = nur wer dazugehört, sieht diese Reihe
queue-moved-up = { $n ->
    [one] Nach der Regel 1 Platz vorgerückt: Jemand von außen wartet.
   *[other] Nach der Regel {$n} Plätze vorgerückt: Jemand von außen wartet.
}
queue-taken-before = { $n ->
    [one] Vor 1 früheren genommen: {$reason}
   *[other] Vor {$n} früheren genommen: {$reason}
}
queue-taken-before-by = { $n ->
    [one] Vor 1 früheren genommen von {$who}, {$time}: {$reason}
   *[other] Vor {$n} früheren genommen von {$who}, {$time}: {$reason}
}
queue-first-word = erstes Wort: höchstens {$span}
queue-first-word-between = erstes Wort: höchstens {$least} bis {$most}
queue-done-between = fertig: höchstens {$least} bis {$most}
queue-done = erledigt: höchstens {$span}
has-it-before = {""}
has-it-after = hat es
nobody-yet = noch niemand
take-next = Nächstes nehmen
take = Nehmen
acknowledge = Bestätigen
key-move = bewegen
key-acknowledge = bestätigen
key-take = nehmen
key-open = öffnen
key-all = alle Tasten

# Wie Reihen geordnet sind
order-title = Wie wird das geordnet?
order-lead = Geordnet wird nach der Arbeit, nie danach, wer fragt.
order-class-title = Nach Klasse
order-class = Eine Leistung ordnet, worum man sie bittet, nach einer eigenen Regel in drei Klassen: Jemand von außen ist jetzt da, üblich, geplant. Niemandes Rang ändert die Klasse.
order-first-title = Wer zuerst kommt
order-first = In einer Klasse steht die frühere Anfrage vor der späteren. Eine Anfrage, die übergeben wird oder zurückkommt, behält ihre Zeit.
order-outside-title = Von außen zuerst
order-outside = Eine Anfrage, hinter der jemand von außen wartet, rückt an den Anfragen von Kolleginnen und Kollegen vorbei. Sie überholt keine, die einen Tag länger wartet, keine, deren zugesagtes Datum weniger als einen Tag entfernt ist, und keine andere, hinter der jemand von außen wartet. Wie viele sie überholt hat, steht daneben.
order-out-title = Außer der Reihe
order-out = Eine Anfrage vor früheren zu nehmen ist in Ordnung, wenn jemand sagt, warum. Das Team liest es mit Namen, andere lesen den Grund, und es wird gezählt: außer der Reihe genommen, von allen, die in den letzten 30 Tagen genommen wurden. Vertrauliche Anfragen zählen nirgends mit.
order-usual-title = Die übliche Zeit
order-usual = Die Hälfte der letzten 50 Anfragen an dieselbe Leistung war in so viel Öffnungszeit erledigt, ohne Pausen: der Median (Typ 7). Bei weniger als fünf Anfragen wird nichts gesagt.

# Eine Anfrage
confidential = vertraulich
standing-new = {$team} hat es bekommen, {$time}. Noch gibt es kein erstes Wort.
standing-handed-over = An {$team} übergeben, {$time}. Von dort gibt es noch kein erstes Wort.
standing-answered = {$team} hat geantwortet. Noch hat niemand gesagt, bis wann es erledigt ist.
standing-promised = {$who} hat es. Zugesagt: {$time}.
standing-has-it = {$who} hat es.
standing-team-promised = {$team} hat es. Zugesagt: {$time}.
standing-team-has-it = {$team} hat es.
standing-still-promised = Zugesagt: {$time}.
standing-waiting = Es wartet auf {$whom}.
standing-waiting-until = Bis {$until} wartet es auf {$whom}.
standing-resolved-for-me = Erledigt, {$time}. Nur Sie wissen, ob es geklärt ist.
standing-resolved = Erledigt, {$time}. Wer gefragt hat, kann sagen, ob es geklärt ist.
standing-closed = Geklärt, {$time}.
standing-declined = Abgelehnt, {$time}.
standing-withdrawn = Zurückgezogen, {$time}.
ack-title = Sagen Sie, dass Sie es haben
ack-new-date-title = Ein neues Datum nennen
ack-new-date-when = Bis wann ist es so weit?
ack-new-date-why = Warum sich das Datum verschiebt
ack-new-date-give = Dieses Datum nennen
ack-says-before = „Ich habe es, ich kümmere mich darum, und Sie bekommen es bis
ack-says-after = .“
ack-by-when = Bis wann
ack-usual = üblich dafür
ack-other = Eine andere Zeit
ack-other-hint = und warum
ack-other-when = Wann
ack-own-line = Eine eigene Zeile dazuschreiben
ack-own-line-label = Ihre Zeile
ack-not-for-us = Nichts für uns
settled-title = Ist es geklärt?
settled-says = Es soll erledigt sein. Nur Sie wissen, ob es das ist.
settled-yes = Ja, geklärt
settled-no = Nicht geklärt
note-mark = Interne Notiz. Nur {$team} kann sie lesen.
conversation-closed = Was gesagt wurde, ist für die, die gefragt haben, für die, die folgen, und für das Team.
composer = Schreiben
composer-who-reads = Wer es liest
composer-write = Schreiben
composer-reply-to = {$name} antworten
composer-note = Interne Notiz
composer-message = Nachricht
composer-placeholder = Alle, die in dieser Anfrage genannt sind, lesen es
composer-placeholder-followers = { $n ->
    [one] Alle, die in dieser Anfrage genannt sind, lesen es, und eine Person, die folgt
   *[other] Alle, die in dieser Anfrage genannt sind, lesen es, und {$n}, die folgen
}
composer-send = Senden
composer-keep-note = Notiz behalten
verb-resolve = Es ist erledigt
verb-new-date = Ein neues Datum nennen
verb-resume = Weitermachen
verb-pause = Anhalten
verb-hand-over = Übergeben
verb-decline = Ablehnen
verb-withdraw = Zurückziehen
verb-close = Als geklärt zählen
verb-reopen = Nicht geklärt
promises = Zusagen
about-request = Über diese Anfrage
about-asked-by = Gefragt von
about-requested-for = Für
about-place = Platz in der Reihe
place = {$place}. von {$length}
place-moved-up = { $n ->
    [one] {$place}. von {$length}, 1 Platz vorgerückt, weil jemand von außen wartet.
   *[other] {$place}. von {$length}, {$n} Plätze vorgerückt, weil jemand von außen wartet.
}
why = Warum?
about-usual = Übliche Zeit
usual = Die Hälfte war in {$span} erledigt (n {$n}).
how-computed = Wie wird das gerechnet?
about-needed-by = Gebraucht bis
about-who-has-it = Wer es hat
i-take-it = Ich nehme es
put-back = Zurück in die Reihe legen
give-to-colleague = Jemandem im Team geben
about-serves = {$team} ist da für {$customer}
about-hands = In wessen Händen
held-so-far = bisher {$span}
hand-overs = { $n ->
    [one] Einmal übergeben.
   *[other] {$n} Mal übergeben.
}
hand-overs-back = Es ist zu {$team} zurückgekommen.
request-line = Die Linie dieser Anfrage
request-line-you = {$name}, Sie
request-line-asked = hat gefragt
quoted = „{$text}“
about-relationship = Beziehung
about-outside = Wer von außen wartet
about-outside-nobody = Niemand
change = ändern
about-follows = Wer folgt
add = Hinzufügen
yes = Ja
no = Nein
somebody = Jemand
hallway-itself = Hallway
some-team = Ein Team
say-it = sprich {$how}

# Was geschehen ist
event-opened = {$who} hat {$team} gefragt.
event-acknowledged-by = {$who} hat es und hat es zugesagt für {$time}.
event-acknowledged = {$who} hat es.
event-taken-back = {$who} hat das erste Wort zurückgenommen.
event-promise-moved = {$who} hat das Datum verschoben: vorher {$from}, jetzt {$to}.
event-taken = {$who} hat es genommen.
event-taken-before = { $n ->
    [one] {$who} hat es vor 1 früheren genommen.
   *[other] {$who} hat es vor {$n} früheren genommen.
}
event-put-back = {$who} hat es zurück in die Reihe gelegt.
event-assigned = {$who} hat es weitergegeben an {$whom}.
event-went-along = {$from} geht als {$to} weiter; die Anfrage ist mitgegangen, wie sie steht.
event-handed-over = {$who} hat es übergeben: von {$from} an {$to}.
event-paused = {$who} hat es angehalten: Es wartet auf {$whom}.
event-paused-until = {$who} hat es angehalten bis {$until}.
event-resumed = Es geht weiter.
event-wrote = {$who} hat geschrieben.
event-outside = { $n ->
    [0] {$who} hat vermerkt, dass jemand von außen wartet.
    [one] {$who} hat vermerkt, dass jemand von außen wartet. Die Anfrage ist 1 Platz vorgerückt.
   *[other] {$who} hat vermerkt, dass jemand von außen wartet. Die Anfrage ist {$n} Plätze vorgerückt.
}
event-outside-not = {$who} hat vermerkt, dass niemand von außen mehr wartet.
event-follows = {$who} lässt {$whom} folgen.
event-follows-now = {$who} folgt ab jetzt.
event-resolved = {$who} sagt, es ist erledigt.
event-reopened-because = {$who} sagt, es ist nicht geklärt. {$why}.
event-acknowledged-for = {$who} sagt, es ist in guten Händen.
event-acknowledged-for-by = {$who} sagt, es ist in guten Händen, und hat es für {$time} zugesagt.
event-reopened = {$who} sagt, es ist nicht geklärt.
event-closed = {$who} sagt, es ist geklärt.
event-declined = {$who} hat es abgelehnt.
event-another-way = Ein anderer Weg:
event-withdrawn = {$who} hat es zurückgezogen.
some-log = einem anderen System
event-logged-first = Übernommen aus {$source}, dort heißt es {$case}.
event-logged-columns = Anfang und Ende sind die Zeiten, die das Protokoll in eigenen Spalten nennt.
event-logged-reopened = Es war nicht geklärt und ging weiter.
event-logged-handed-over = Es ging von {$from} an {$to}.
event-logged-team = {$team} bekam es.
event-logged-person = {$who} hatte es.
event-logged-acknowledged = Es gab ein erstes Wort.
event-logged-waiting = Es wartete auf {$whom}.
event-logged-resolved = Es war erledigt.
event-logged-closed = Es war geklärt.
event-logged = Im Protokoll wurde etwas vermerkt.
event-log-corrected = Ein späteres Protokoll nannte andere Zeiten für Anfang oder Ende.

# Blätter
reason-outside = Jemand von außen wartet
reason-time = Zu einer festen Zeit gebraucht
reason-quick = Schnelle Antwort, unter fünf Minuten
reason-other = Ein anderer Grund
take-title = {$reference} nehmen?
take-before-title = { $n ->
    [one] {$reference} vor 1 früheren Anfrage nehmen?
   *[other] {$reference} vor {$n} früheren Anfragen nehmen?
}
take-before-lead = Das ist in Ordnung, wenn Sie sagen, warum. Alle in der Reihe können es lesen, und es wird gezählt.
take-it = Nehmen
take-with-reason = Nehmen, aus diesem Grund
take-why = Warum
take-words = In Ihren Worten
take-instead = Stattdessen {$reference} nehmen
assign-title = Wer soll es haben?
assign-whom = Kollegin oder Kollege
assign-reason = Warum vor anderen
assign-reason-hint = Nur, wenn frühere warten.
assign-button = Geben
hand-over-title = Übergeben
hand-over-lead = Was Sie zugesagt haben, gilt weiter. Wie lange jedes Team es hatte, zählt Hallway für sich.
hand-over-team = An welches Team
hand-over-reason = Warum es dorthin gehört
pause-title = Anhalten
pause-lead = Auch die Zusagen warten, und wer gefragt hat, sieht, auf wen es wartet.
pause-on = Auf wen es wartet
pause-for = Name
pause-reason = Was geschehen muss
pause-until = Bis
pause-until-hint = Dann geht es von selbst weiter.
follow-title = Jemanden folgen lassen
follow-lead = Wer folgt, liest alles, was hier gesagt wird, aber keine internen Notizen.
follow-whom = E-Mail einer Kollegin oder eines Kollegen
follow-hint = Wie im Verzeichnis.
outside-title = Wer von außen wartet?
outside-lead = Die Anfrage rückt dadurch in ihrer Reihe, und das wird aufgeschrieben.
outside-who = Wer
outside-case = Fall
resolve-title = Es ist erledigt
resolve-lead = Wer gefragt hat, liest das und kann sagen, dass es nicht geklärt ist.
resolve-message = Was getan wurde
resolve-outside = {$one} hat darauf gewartet, heißt es hier. Hat wirklich jemand gewartet?
reopen-title = Nicht geklärt
reopen-lead = Es geht zurück an das Team und behält seinen Platz in der Reihe.
reopen-kind = Was war es
reopen-reason = Was noch fehlt
reopen-button = Zurückgeben
rework-not-done = Es wurde nicht getan
rework-wrong = Etwas war falsch
rework-incomplete = Etwas fehlt
rework-misunderstood = Wir haben uns missverstanden
rework-again = Es war gut und ist wieder passiert
decline-title = Ablehnen
decline-lead = Sagen Sie, warum, und was stattdessen helfen würde.
decline-reason = Warum nicht
decline-another-way = Ein anderer Weg
withdraw-title = Zurückziehen?
withdraw-lead = Das Team hört auf, daran zu arbeiten. Sie können jederzeit wieder fragen.
withdraw-reason = Warum

# Fragen
ask-title = Was brauchen Sie?
ask-placeholder = Worte für das, was Sie brauchen
ask-empty = Noch bietet niemand etwas an
ask-empty-lead = In fünf Minuten bietet ein Team etwas an: ein Name, wer dafür einsteht und was es zusagt.
ask-empty-way = Eine Leistung anbieten
ask-fitting = Leistungen, die passen
ask-fitting-none = Zu diesen Worten passt nichts. Versuchen Sie andere, oder sehen Sie alle durch.
ask-all = Alle {$n} Leistungen, nach Team
ask-often = Darum bitten Sie oft
ask-near = Gewählt, und was in der Nähe liegt
ask-everything = Alle Leistungen
ask-confidential-no-times = vertraulich, deshalb stehen hier keine Zeiten
pace-half = die Hälfte erledigt in
pace-promised = , zugesagt {$span}
pace-none = zugesagt {$span}; bisher waren es zu wenige, um mehr zu sagen
pace-no-promise = keine Zeit ist zugesagt
expect-first-word = Nach höchstens {$span} antwortet ein Mensch und nennt einen Tag.
expect-done = Erledigt: höchstens {$span}.
expect-lately = Zuletzt dauerte die Hälfte höchstens {$half}, neun von zehn höchstens {$most} (n {$n}).
expect-confidential = Nur Sie, für wen es ist, und die Zuständigen können es sehen. Es hat keine Nummer und zählt nirgends mit.
expect-place = Sie wären Nummer {$place} in der Reihe, früher, wenn jemand von außen wartet.
expect-vendor = {$vendor} macht das: Menschen von dort lesen, was Sie schreiben, und antworten darauf. Nennen Sie nicht mehr, als sie brauchen.
expect-charter = Was Sie von diesem Team erwarten dürfen
expect-lead = Nicht zufrieden? {$name} steht für diese Leistung ein.
ask-subject = Was brauchen Sie?
ask-body = Was haben Sie schon versucht, was wünschen Sie sich?
ask-outside = Wartet jemand von außen darauf?
ask-outside-nobody = Niemand
ask-case = Fall
ask-present = Sie sind gerade da, am Schalter oder am Telefon
ask-because = Weil
ask-for-colleague = Für jemand anderen hier
ask-for-colleague-email = E-Mail der Kollegin oder des Kollegen
ask-button = {$team} fragen

# Gesagt, wenn etwas getan ist
said-asked = Gefragt. Hier können Sie sehen, wie es weitergeht.
said-acknowledged = Jetzt ist bekannt, dass Sie es haben.
said-put-back = Zurück in der Reihe, wo es stand.
said-taken-back = Zurückgenommen.
said-taken = Sie haben es.
said-assigned = Weitergegeben.
said-handed-over = Übergeben. Sie folgen der Anfrage ab jetzt.
said-paused = Angehalten.
said-resumed = Es geht weiter.
said-sent = Gesendet.
said-noted = Behalten, nur für das Team.
said-follows = Ab jetzt folgt noch jemand.
said-changed = Geändert.
said-resolved = Erledigt. Wer gefragt hat, wird gefragt, ob es geklärt ist.
said-closed = Geklärt. Gut.
said-reopened = Zurückgegeben.
said-declined = Abgelehnt.
said-withdrawn = Zurückgezogen.

# Was Hallway über mich weiß
known-asked = Worum Sie gebeten haben
known-asked-purpose = Damit es erledigt werden kann und Sie sehen, wo es steht.
known-asked-viewers = Sie, die Person, für die es ist, alle, die folgen, und das Team. Bei offenen Leistungen sehen Kollegen Betreff, Stand und Platz.
known-asked-retention = Die Worte { $time } nach dem Ende. Nummer und Zeiten bleiben.
known-work = Was Sie gerade haben
known-work-purpose = Damit alle wissen, wer es hat.
known-work-viewers = Wer die Anfrage sehen darf.
known-work-retention = Bis es erledigt ist. Eine Liste dessen, was jemand getan hat, gibt es nicht.
known-words = Was Sie zu Anfragen geschrieben haben
known-words-purpose = Es ist das Gespräch.
known-words-viewers = Nachrichten: alle, die an der Anfrage beteiligt sind, und das Team; bei offenen Angeboten auch Administratorinnen und Administratoren, und jeder ihrer Blicke wird vermerkt. Interne Notizen: das Team, in dem sie geschrieben wurden.
known-words-retention = { $time } nach dem Ende der Anfrage.
known-answers = Was Sie auf die Fragen eines Teams geantwortet haben
known-answers-purpose = Damit das Team hat, was es für Ihre Anfrage braucht.
known-answers-viewers = Wie beim Gespräch: alle, die auf der Anfrage genannt sind, und das Team.
known-answers-retention = { $time } nach dem Ende der Anfrage.
known-files = Dateien, die Sie mitgeschickt haben
known-files-purpose = Sie gehören zu Ihren Anfragen.
known-files-viewers = Wie beim Gespräch: alle, die auf der Anfrage genannt sind, und das Team. Bevor Sie anfragen: Sie allein.
known-files-retention = { $time } nach dem Ende der Anfrage. Was Sie nicht verwendet haben, geht nach einem Tag.
known-follows = Wem Sie folgen
known-follows-purpose = Damit Sie mitlesen können.
known-follows-viewers = Alle auf der Anfrage Genannten und das Team.
known-follows-retention = Solange es die Anfrage gibt.

# Einblicke
insights-title = Einblicke
insights-heading = Wie geht es den Anfragen?
insights-field-period = Der letzte Tag liegt vor dem ersten.
insights-filters = Eingrenzen
insights-filter-team = Team
insights-filter-team-any = Team: alle
insights-filter-customer = Für wen
insights-filter-customer-any = Für wen: alle
insights-filter-service = Leistung
insights-filter-service-any = Leistung: alle
insights-filter-class = Klasse
insights-filter-class-any = Klasse: alle
insights-filter-clock = Wie Zeit gezählt wird
insights-filter-clock-any = Zeit: rund um die Uhr
insights-filter-clock-business = Zeit: Öffnungszeiten
insights-filter-from = von
insights-filter-to = bis
insights-filter-none = Wieder alle
insights-period = vom {$from} bis {$to}
insights-period-day = am {$day}
insights-period-since = seit {$from}
insights-period-until = bis {$to}
insights-period-ever = bisher
insights-lead-none = Nichts, was Sie sehen können, wurde {$period} erbeten.
insights-lead-opened = { $n ->
    [one] Eine Anfrage wurde {$period} gestellt
   *[other] {$n} Anfragen wurden {$period} gestellt
 }, { $open ->
    [0] und keine davon ist noch offen.
    [one] und eine davon ist noch offen.
   *[other] und {$open} davon sind noch offen.
 }
insights-lead-pace = Die Hälfte bekam in {$word} ein erstes Wort, und die Hälfte war in {$done} erledigt, {$sure}.
insights-lead-word = Die Hälfte bekam in {$word} ein erstes Wort, {$sure}.
insights-lead-word-late = Erste Worte kommen oft zu spät: {$share} kamen, wie es versprochen war.
insights-lead-done-late = Das Ende kommt oft zu spät: {$share} waren erledigt, wie es versprochen war.
insights-lead-reopened = Manches kommt zurück: {$share} waren beim ersten Mal nicht gelöst.
insights-lead-kept = Erste Worte kommen, wie sie versprochen sind, {$share} davon.
insights-sure-quite = recht sicher
insights-sure-fairly = ziemlich sicher
insights-sure-hardly = aber das ist alles andere als sicher
insights-sure-not = zu wenige, um sicher zu sein
insights-key-days = Jedes kleine Bild: Linie = Wert nach dem Tag, an dem gefragt wurde, Band = 95-%-Intervall, gepunktet = der ganze Zeitraum. Die Maßstäbe sind verschieden. An neueren Tagen läuft manches noch.
insights-key-weeks = Jedes kleine Bild: Linie = Wert nach der Woche, in der gefragt wurde, Band = 95-%-Intervall, gepunktet = der ganze Zeitraum. Die Maßstäbe sind verschieden. In neueren Wochen läuft manches noch.
insights-key-months = Jedes kleine Bild: Linie = Wert nach dem Monat, in dem gefragt wurde, Band = 95-%-Intervall, gepunktet = der ganze Zeitraum. Die Maßstäbe sind verschieden. In neueren Monaten läuft manches noch.
insights-newest = Es gibt mehr Anfragen, als für eine solche Auswahl gelesen werden. Diese Zahlen handeln von den {$n} neuesten.
insights-group-pace = Wie lange es dauert
insights-group-pace-note = die Hälfte wartet nicht länger
insights-group-kept = Was daraus wurde
insights-group-kept-note = Anteile der Anfragen
insights-group-hand-overs = Von Hand zu Hand
insights-group-hand-overs-note = wenn ein anderes Team übernimmt
insights-why = Wie wird das berechnet?
insights-rows = Die Anfragen
insights-as-table = Als Tabelle
insights-download = Die Zahlen herunterladen
insights-table-when = Gestellt
insights-table-value = Wert
insights-table-interval = 95-%-Intervall
insights-week-of = Woche ab {$day}
insights-month = {$month} {$year}
insights-nothing = noch nichts
insights-too-few = zu wenige
insights-not-enough = Noch nichts zu zählen
insights-percent = {$n} %
insights-under-a-minute = unter einer Minute
insights-about = etwa {$value}
insights-interval = {$low} bis {$high}
insights-n = n {$n}
insights-nine-in-ten = neun von zehn in {$value}
insights-trend-unknown = zu wenige, um eine Veränderung zu sehen
insights-trend-unclear = keine klare Veränderung
insights-trend-slower = in der zweiten Hälfte langsamer
insights-trend-faster = in der zweiten Hälfte schneller
insights-trend-more = in der zweiten Hälfte mehr
insights-trend-less = in der zweiten Hälfte weniger
insights-hand-overs-none = Jede Anfrage blieb bei dem Team, das gefragt wurde.
insights-hand-overs-sentence = { $n ->
    [one] Eine von {$all} Anfragen wechselte das Team.
   *[other] {$n} von {$all} Anfragen wechselten das Team.
 }
insights-hand-overs-top = Am häufigsten von {$from} zu {$to}: { $n ->
    [one] einmal.
   *[other] {$n}-mal.
 }
insights-hand-overs-mean = Im Mittel {$mean} Übergaben je Anfrage ({$interval}, n {$n}).
insights-times = { $n ->
    [0] nie
    [one] einmal
   *[other] {$n}-mal
 }
insights-times-caption = Wie oft eine Anfrage das Team wechselte
insights-times-head = Übergaben
insights-times-requests = Anfragen
insights-pairs-caption = Zwischen welchen Teams
insights-pairs-from = Von
insights-pairs-to = Zu
insights-pairs-count = Übergaben
insights-foot = Diese Zahlen handeln von den Anfragen, die im Zeitraum gestellt wurden und die Sie mit allen Kolleginnen und Kollegen, Ihren Teams oder Ihren Kreisen sehen. Tage zählen nach UTC. Zahlen über Personen gibt es nicht, und keine Zahl nennt eine Ursache.
insights-empty = Hier gibt es nichts zu zählen
insights-empty-lead = Sobald etwas erbeten wurde, zeigt diese Seite, wie lange es dauerte, was daraus wurde und wohin es ging. Wählen Sie einen anderen Zeitraum oder weniger Filter.
insights-crumbs = Wo
insights-rows-lead = Von den Anfragen, die {$period} gestellt wurden, die in dieser Zahl stecken, neueste zuerst.
insights-rows-between = {$team}, für {$customer}
insights-rows-none = Eine solche Anfrage gibt es nicht
insights-rows-kept = wie versprochen
insights-rows-late = zu spät
insights-rows-right = beim ersten Mal gelöst
insights-rows-came-back = { $n ->
    [one] kam einmal zurück
   *[other] kam {$n}-mal zurück
 }
insights-explain-formula = Die Formel
insights-explain-here = Was sie hier sagt
insights-explain-about = Worüber
insights-explain-requests = die Anfragen, die {$period} gestellt wurden
insights-explain-nine = Neun von zehn in
insights-explain-sketch = Es sind viele Anfragen. Darum ist der Wert aus einer Zusammenfassung aller gelesen und liegt höchstens 1 % neben dem wahren.
insights-explain-whose = Wessen Anfragen
insights-explain-whose-text = Die, die Sie mit allen Kolleginnen und Kollegen, mit Ihren Teams und mit Ihren Kreisen sehen. Vertrauliches steckt in den Zahlen von niemand anderem. Eine Anfrage zählt für das Team, das sie hat oder zuletzt hatte. Tage zählen nach UTC. Keine Zahl handelt von einer Person.
insights-interval-none = Es ist schlicht gezählt und hat darum kein Intervall.
insights-interval-span = Das Intervall ist das des Medians nach Ordnungsstatistiken: in 95 von 100 Fällen enthält es den wahren. Quantile sind die vom Typ 7, linear zwischen zwei Werten.
insights-interval-share = Das Intervall ist das von Wilson: in 95 von 100 Fällen enthält es den wahren Anteil.
insights-interval-mean = Das Intervall ist das von Students t, bei weniger als 30 Anfragen das Perzentil-Intervall aus 2.000 Bootstrap-Stichproben.
insights-opened = gestellt
insights-opened-definition = Anfragen, die im Zeitraum gestellt wurden.
insights-opened-formula = Jede Anfrage zählt einmal, an dem Tag, an dem sie gestellt wurde, was auch immer daraus wurde.
insights-open = noch offen
insights-open-definition = Anfragen des Zeitraums, an denen jetzt noch jemand etwas zu tun hat.
insights-open-formula = Die ohne erstes Wort, die in guten Händen, die in Arbeit und die, die warten.
insights-resolved = erledigt
insights-resolved-definition = Anfragen des Zeitraums, die jetzt gelöst sind.
insights-resolved-formula = Die, von denen jemand gesagt hat, dass sie erledigt sind, und die seither nicht zurückkamen. Abgelehnte und zurückgezogene gehören nicht dazu.
insights-first-word = Ein erstes Wort
insights-first-word-about = Vom Bitten zum ersten Wort eines Menschen
insights-first-word-definition = Wie lange es dauert, bis ein Mensch ein erstes Wort sagt.
insights-first-word-formula = Der Zeitpunkt der ersten Bestätigung, oder einer Antwort, die sie überflüssig machte, minus dem Zeitpunkt des Stellens, welches Team sie dann auch hat. Gezeigt ist der Median derer, die gehört wurden. In Öffnungszeiten bleiben Nächte weg und was auf andere wartete. Eine automatische Quittung zählt nicht.
insights-done = Erledigt
insights-done-about = Vom Bitten bis zur letzten Lösung
insights-done-definition = Wie lange es dauert, bis es erledigt ist.
insights-done-formula = Der Zeitpunkt der jetzigen Lösung minus dem Zeitpunkt des Stellens; der Median derer, die gelöst sind. In Öffnungszeiten bleiben Nächte und Pausen weg, und was gelöst lag, bis es zurückkam.
insights-silence = Stille
insights-silence-about = Die längste Strecke ohne öffentliches Wort
insights-silence-definition = Wie lange Wartende längstens nichts hören.
insights-silence-formula = Von jeder Anfrage, die vorbei ist, die längste Strecke ohne Bestätigung, Antwort, neues Datum oder Pause, die der Fragende sieht; Strecken, in denen sie auf den Fragenden wartet, bleiben weg. Gezeigt ist der Median.
insights-first-word-kept = Erste Worte zur Zeit
insights-first-word-kept-about = Versprechen eines ersten Worts, die gehalten wurden
insights-first-word-kept-definition = Wie oft ein erstes Wort kam, wie es versprochen war.
insights-first-word-kept-formula = Erste Worte, die kamen, bevor ihre Uhr abgelaufen war, von allen ersten Worten, für die eine lief. Eine Uhr beginnt neu, wenn eine Anfrage, auf die niemand geantwortet hat, übergeben wird. Was noch kein erstes Wort hat, gehört nicht dazu.
insights-done-kept = Erledigt zur Zeit
insights-done-kept-about = Versprechen eines Endes, die gehalten wurden
insights-done-kept-definition = Wie oft es erledigt war, wie es versprochen war.
insights-done-kept-formula = Anfragen, die gelöst wurden, bevor ihre Uhr abgelaufen war, von allen gelösten, für die eine lief, ohne Pausen. Was noch nicht erledigt ist, gehört nicht dazu.
insights-right-first-time = Beim ersten Mal richtig
insights-right-first-time-about = Einmal erledigt und gut
insights-right-first-time-definition = Wie oft es beim ersten Mal richtig war.
insights-right-first-time-formula = Anfragen, die gelöst sind und nie zurückkamen, von allen, die irgendwann gelöst waren.
insights-reopened = Kam zurück
insights-reopened-about = Nicht gelöst, von allen, die gestellt wurden
insights-reopened-definition = Wie viele Anfragen zurückkamen.
insights-reopened-formula = Anfragen, die mindestens einmal wieder geöffnet wurden, von allen, die im Zeitraum gestellt wurden.
insights-hand-overs = Übergaben
insights-hand-overs-definition = Wie oft Anfragen das Team wechseln.
insights-hand-overs-formula = Die Zahl der Übergaben von einem Team an ein anderes, geteilt durch die Zahl der Anfragen. Wer im selben Team von jemandem übernimmt, zählt nicht.

known-logs = Protokolle, die Sie nennen
known-logs-purpose = Damit ein Protokoll eines anderen Systems Sie wiederfindet, wenn es noch einmal übernommen wird.
known-logs-viewers = Nur Sie. Ihr Name dort steht hier als Prüfsumme.
known-logs-retention = So lange wie die Anfragen von dort.

# Questions of a service, and files
form-changed = Das Team fragt inzwischen etwas anderes
form-changed-kept = Jemand hat die Fragen geändert, während Sie schrieben. Was Sie eingegeben haben, steht noch da. Bitte sehen Sie die Fragen noch einmal an.
form-changed-no-longer = Das wird nicht mehr gefragt. Übernehmen Sie in die Einzelheiten, was wichtig ist.
refusal-files-waiting = 50 Ihrer Dateien warten hier ohne Anfrage. Verwenden Sie sie, oder warten Sie einen Tag, bis sie fort sind.
refusal-one-file = Senden Sie eine Datei: als Inhalt selbst oder als einzige Datei eines Formulars.
field-file-too-large = Diese Datei ist größer als 25 MB. Alles andere ist noch da.
field-file-empty = Diese Datei ist leer.
field-files-too-many = Mehr als 10 Dateien gehen nicht.
answers-heading = Was gefragt und geantwortet wurde
file-size-kb = {$n} KB
file-size-mb = {$n} MB

suggestions-title = Vorgeschlagene Beziehungen
suggestions-lead = { $n ->
    [0] Zwischen Ihren Teams und anderen läuft nichts, das nicht eingetragen ist.
    [one] Zwischen zwei Teams läuft etwas, das niemand eingetragen hat.
   *[other] An { $n } Stellen läuft zwischen zwei Teams etwas, das niemand eingetragen hat.
}
suggestions-lead-dismissed = { $n ->
    [0] Nichts wurde abgelehnt.
    [one] Einer wurde abgelehnt und kommt wieder, wenn doppelt so viel gelaufen ist.
   *[other] { $n } wurden abgelehnt und kommen wieder, wenn doppelt so viel gelaufen ist.
}
suggestions-lead-others = Wer ein Team leitet, sieht hier, was zwischen diesem Team und anderen läuft und nicht eingetragen ist; die Administration sieht alles.
suggestions-how = Gezählt werden die offenen Anfragen der letzten 182 Tage in Beziehungen, zu denen noch niemand etwas gesagt hat, und Nachrichten, wo der zweite Schlüssel erlaubt zu lesen, wer wem geschrieben hat. Paare von Teams, in denen weniger als { $n } Menschen Nachrichten geschrieben haben, werden nicht gezeigt; Vertrauliches auch nicht. Wer bittet, ist Kundin oder Kunde: ab fünf Bitten und einer Sicherheit von 95 % hat ein Vorschlag eine Richtung. Die Bitten einer einzigen eifrigen Person zählen wie die von vielen, sehen Sie also darauf, wie viele gebeten haben. Eine Beziehung, die beiseitegelegt wurde, wird nicht wieder vorgeschlagen; eine, die Sie ablehnen, kommt wieder, wenn doppelt so viel gelaufen ist.
suggestions-open = Zurück zu den Vorschlägen
suggestions-dismissed = Abgelehnte zeigen
suggestion-two = { $one } und { $other }: Wer ist für wen da?
suggestion-who = { $customer } bittet { $provider }:
suggestion-asked = { $n } von { $of } Bitten ({ $between }),
suggestion-between = 95-%-Intervall { $low } bis { $high } %
suggestion-sure = Sicherheit { $confidence } %.
suggestion-mutual = Beide sind etwa gleich viel füreinander da:
suggestion-mutual-of = von { $of } Bitten kam etwa die Hälfte von einer Seite ({ $between }).
suggestion-unclear = Es ist offen, wer für wen da ist:
suggestion-unclear-of = von { $of } Bitten kamen von keiner Seite deutlich mehr ({ $between }).
suggestion-few = { $n ->
    [one] Nur eine Bitte; das sagt nicht, wer für wen da ist.
   *[other] Nur { $n } Bitten; das sagt nicht, wer für wen da ist.
}
suggestion-unknown = Niemand kann sagen, wer bittet: Die Nachrichten sagen weder, wann sie geschrieben wurden, noch, worauf sie antworten.
suggestion-messages = { $n ->
    [one] eine Nachricht
   *[other] { $n } Nachrichten
}
suggestion-requests = { $n ->
    [one] eine Anfrage
   *[other] { $n } Anfragen
}
suggestion-persons = { $n ->
    [one] von mindestens einer Person
   *[other] von mindestens { $n } Menschen
}
suggestion-way = { $from } an { $to }
suggestion-passed = { $way }: { $what }, { $persons }.
suggestion-since = Seit { $day }.
suggestion-weeks = In { $weeks } von { $of } Wochen.
suggestion-accept = Eintragen
suggestion-describe = Erst beschreiben
suggestion-dismiss = Das ist keine
suggestion-return = Wieder vorschlagen
suggestion-dismiss-lead = { $one } und { $other } werden nicht mehr vorgeschlagen, bis doppelt so viel gelaufen ist.
suggestion-reason = Warum es keine ist
suggestion-reason-hint = Wer eines der beiden Teams leitet und die Administration können das lesen.
suggestion-dismissed = { $name } hat abgelehnt, { $day }: { $reason }
suggestion-doubled = Seitdem ist mehr als noch einmal so viel gelaufen.
said-suggestion-accepted = Eingetragen. Die andere Seite wird gebeten, es zu bestätigen.
said-suggestion-dismissed = Das wird nicht mehr vorgeschlagen, bis doppelt so viel gelaufen ist.
said-suggestion-returned = Das kann wieder vorgeschlagen werden.
refusal-suggestion = Darüber entscheiden nur Leitungen der beiden Teams und die Administration.
known-request-links = Verknüpfungen von Anfragen, die von Ihnen sind
known-request-links-purpose = Damit, wer an einer arbeitet, von der anderen weiß.
known-request-links-viewers = Wer beide Anfragen sieht.
known-request-links-retention = So lange wie die Anfragen.
known-dismissals = Vorschläge, die Sie abgelehnt haben
known-dismissals-purpose = Damit niemand noch einmal dasselbe gefragt wird und andere lesen können, warum.
known-dismissals-viewers = Leitungen der beiden Teams und die Administration.
known-dismissals-retention = Bis jemand den Vorschlag wiederkommen lässt.

completeness-title = Wie vollständig die Karte ist
completeness-title-of = Was um { $team } fehlt
completeness-lead = { $n ->
    [0] Nichts fehlt, bei { $teams } Teams.
    [one] Eines fehlt, bei { $teams } Teams.
   *[other] { $n } Dinge fehlen, bei { $teams } Teams.
}
completeness-none = Keine.
completeness-more = Und { $n } weitere; alle stehen in der API.
completeness-provider = Niemand ist bestätigt für sie da
completeness-provider-about = Teams mit Menschen darin, die von niemandem etwas bekommen, soweit es beide Seiten bestätigt haben.
completeness-customer = Sie sind bestätigt für niemanden da
completeness-customer-about = Teams mit Menschen darin, die für niemanden etwas tun, soweit es beide Seiten bestätigt haben.
completeness-stale = Neu zu bestätigen
completeness-stale-about = Beide Seiten haben bestätigt, und der Tag ist da, an dem sie wieder gefragt werden sollen.
completeness-unagreed = Viel wird erbeten, nichts ist vereinbart
completeness-unagreed-about = Mindestens 5 offene Anfragen in den letzten 90 Tagen und keine geltende Vereinbarung: weder zwischen den beiden noch des Teams oder eines seiner Services für alle.
completeness-since = fällig seit { $day }
completeness-asked = { $n } Anfragen in 90 Tagen
campaign-title = Alle werden gebeten, ihren Teil zu ergänzen
campaign-title-over = Die letzte Aktion, die beendet ist
campaign-progress = { $done ->
    [one] ein Team ist fertig; bis { $day }
   *[other] { $done } Teams sind fertig; bis { $day }
}
campaign-start = Alle Leitungen bitten
campaign-start-lead = Alle, die ein Team leiten, werden einmal, auf ihrem Heute, gebeten, den Teil ihres Teams zu ergänzen. Hier sehen Sie, wer fertig ist.
campaign-words = Worum Sie bitten
campaign-words-hint = In Ihren Worten, und warum es Ihnen wichtig ist.
campaign-due = Bis
campaign-due-hint = Ein Tag, geschrieben wie 2027-01-31.
campaign-finish = Unser Teil ist fertig
campaign-end = Beenden
campaign-part-open = { $n ->
    [0] nichts fehlt mehr, von { $missing } zu Beginn
    [one] eines fehlt noch, von { $missing } zu Beginn
   *[other] { $n } Dinge fehlen noch, von { $missing } zu Beginn
}
campaign-part-done = { $n ->
    [0] { $name } hat gesagt, dass es fertig ist, { $day }
    [one] { $name } hat gesagt, dass es fertig ist, { $day }; eines bleibt, das es dort nicht gibt
   *[other] { $name } hat gesagt, dass es fertig ist, { $day }; { $n } Dinge bleiben, die es dort nicht gibt
}
said-campaign-started = Die Bitte ist gestellt. Alle, die ein Team leiten, sehen sie auf ihrem Heute.
said-campaign-ended = Sie ist beendet.
said-campaign-part-done = Danke. Es ist festgehalten, dass Ihr Teil fertig ist.
refusal-campaign = Nur die Administration beginnt und beendet eine Aktion.
refusal-campaign-runs = Es läuft schon eine. Beenden Sie die zuerst.
refusal-campaign-over = Es läuft keine Aktion.
refusal-campaign-part = Dieses Team ist nicht gefragt oder hat schon gesagt, dass es fertig ist.
refusal-part = Nur wer dieses Team leitet, sagt, dass sein Teil fertig ist.
known-campaigns = Aktionen für eine vollständige Karte
known-campaigns-purpose = Damit alle sehen können, wer darum gebeten hat und wer für das eigene Team gesagt hat, dass es fertig ist.
known-campaigns-viewers = Alle, die hier arbeiten.
known-campaigns-retention = Solange die Organisation ihre Karte behält.

# Teile von Anfragen, und die Geschichte eines Wartens
percent = {$n} %
days-tenths = {$n} Tage
refusal-chain-too-long = Hier stehen schon so viele Anfragen übereinander, dass kein weiterer Teil dazukommen kann. Bitte als eigene Anfrage stellen.
field-part-own-team = Das ist das eigene Team. Um einen Teil wird ein anderes gebeten.
field-part-confidential = Diese Anfrage ist vertraulich. Um einen Teil davon lässt sich nur eine vertrauliche Leistung bitten.
field-parts-open = Teile davon sind noch offen. Bitte sagen, was aus ihnen wird.
event-waits-for-parts = Es wartet auf das, worum andere gebeten wurden.
event-not-needed = Es wird nicht mehr gebraucht.
part-asked = {$who} hat {$team} gebeten: {$what}
part-done = {$team} ist fertig:
part-declined = {$team} hat abgelehnt:
part-withdrawn = Von {$team} nicht mehr gebraucht:
part-not-awaited = darauf wird nicht gewartet
parts-heading = Andere wurden dafür gebeten
parts-open = Teile davon sind noch offen. Was wird aus ihnen?
parts-withdraw = Niemand braucht sie mehr
parts-keep = Sie werden trotzdem gebraucht
parts-sheet-title = Teile davon sind noch offen
parts-sheet-lead = Andere wurden um Teile davon gebeten. Was wird aus ihnen, wenn dies erledigt ist?
verb-ask-part = Anderes Team bitten
ask-part-title = Ein anderes Team bitten, für {$reference}
ask-part-lead = Worum es hier geht, ist ein Teil von {$reference}. Das andere Team liest, was hier steht, und sonst nichts davon, außer es darf das ohnehin sehen.
ask-part-confidential = Worum es hier geht, ist ein Teil einer vertraulichen Anfrage. Nur vertrauliche Leistungen lassen sich darum bitten. Weder der Fall noch Worte reisen mit: bitte schreiben, was gesagt werden darf.
ask-part-inherits = Wer von außen wartet, bis wann und warum, wird übernommen.
ask-part-waits = {$reference} wartet darauf und geht von selbst weiter, wenn es fertig ist
about-part-of = Teil von
place-inherited = Dass jemand von außen wartet, kommt von {$reference}.
time-heading = Wo die Zeit blieb
time-asker = Wer gefragt hat
time-elsewhere = Ein anderes Team, hier nicht gezeigt
time-vendor = Eine Firma von außen
time-date = Ein vereinbarter Termin
time-answered = Beantwortet, bis es zurückkam
time-unheard = davon {$span} bis zum ersten Wort
story-link = Die Geschichte dieses Wartens
story-title = Die Geschichte von {$reference}
story-crumb = Die Geschichte dieses Wartens
story-waited = { $who } hat gewartet: {$span}.
story-waits = { $who } wartet seit {$span}.
story-between = Davon war Warten unter Kolleginnen und Kollegen: {$span}.
story-between-none = Nichts davon war Warten unter Kolleginnen und Kollegen.
story-figure-waited = Gewartet
story-figure-between = Unter Kolleginnen und Kollegen
story-figure-share = Anteil davon
story-whose = Wessen Zeit es war
story-from-to = {$from} bis {$to}
story-table-who = Wer
story-table-when = Wann
story-table-share = Anteil
story-table-time = Zeit
story-table-open = Offene Stunden
story-table-whole = Alles zusammen
story-key-between = unter Kolleginnen und Kollegen
story-key-hand = in Arbeit bei dem Team, das zuerst gefragt wurde
story-key-other = auf eine Firma oder einen Termin, oder beantwortet
story-steps = Schritt für Schritt
story-step-first-word = {$team} hatte es, und noch niemand hatte ein erstes Wort gesagt:
story-step-team = {$team} hatte es:
story-step-asker = Es wartete auf den, der gefragt hat:
story-step-elsewhere = Es wartete auf ein anderes Team:
story-step-vendor = Es wartete auf eine Firma von außen:
story-step-date = Es wartete auf einen vereinbarten Termin:
story-step-answered = Es lag beantwortet, bis es zurückkam:
story-requests = Die Anfragen in dieser Geschichte
story-computed-whole = Das Warten reicht von der ersten Anfrage bis zur letzten Antwort auf die oberste, und auf alle anderen Anfragen desselben Falls, die lesbar sind. Jeder Augenblick gehört genau einem Schritt: dem Team, das es hat, außer es wartet auf einen Teil; dann diesem. Wartet es auf mehrere zugleich, dem, der zuletzt endet. Zeit, in der nichts gefragt war, gehört niemandem und zählt nicht.
story-computed-between = Warten unter Kolleginnen und Kollegen ist die Zeit vor einem ersten Wort, die Zeit in einem Teil, um den ein anderes Team gebeten wurde, und die Zeit, in der ein Team auf ein anderes wartete oder auf den, der gefragt hat. Was das zuerst gefragte Team in Arbeit hatte, ist keines, auch nicht das Warten auf eine Firma oder einen Termin.
story-computed-open = Die Zeit läuft rund um die Uhr, mit Nächten und Wochenenden, wie für alle, die warten. Offene Stunden sind der Teil davon, der in den Kalender der ersten Anfrage fällt. Beides ergibt zusammen das Ganze.
story-computed-unseen = Schritte, die nicht sichtbar sind, werden nicht erzählt. Wo eine sichtbare Anfrage auf andere wartet, steht diese Zeit als „ein anderes Team“.
story-computed-still = Es ist nicht vorbei: Der letzte Schritt reicht bis jetzt.
story-open-hours = {$span} offene Zeit

## What others do while a page is open
live-wrote = { $who } hat geschrieben.
live-noted = { $who } hat eine interne Notiz geschrieben.
meanwhile-title = Während Sie schrieben, ist etwas geschehen
meanwhile-lead = Ihre Worte zu „{ $subject }“ sind aufgehoben und noch nicht gesendet. Lesen Sie erst, was andere getan haben.
meanwhile-since = Seit Sie die Seite geöffnet haben
meanwhile-yours = Was Sie geschrieben haben
meanwhile-not = Nicht senden, zurück zur Anfrage

## Who follows, and mentions
event-watches = {$who} lässt {$whom} mitlesen.
event-follows-not = {$who} folgt nicht mehr.
event-lets-not-follow = {$who} hat beendet, dass {$whom} folgt.
event-mentioned = {$who} hat {$whom} genannt.
follow-part = Auf welche Weise
follow-participant = Macht mit: liest und schreibt
follow-watcher = Sieht zu: hört von Neuem und liest
unfollow-link = Entfernen
unfollow-title = Nicht mehr folgen
unfollow-lead = Wer nicht mehr folgt, hört nichts Neues mehr davon und liest es nur, wo das eigene Team es liest.
unfollow-nobody = Niemand folgt, den Sie entfernen könnten.
unfollow-whom = Wer
unfollow-button = Nicht mehr folgen
said-follows-not = Beendet.
mention-link = Jemanden nennen
mention-title = Jemanden nennen
mention-lead = Wer genannt wird, hört davon. Sie können auch @ und den Namen schreiben, hier und in einer internen Notiz. Nennen lassen sich nur die, die es ohnehin lesen.
mention-whom = Wen
expect-manager = Ihre Führungskraft, { $name }, kann lesen, was Sie hier fragen.
settled-by-itself = Wenn Sie nichts sagen, endet es von selbst, {$day}.
event-closed-by-itself = Zwei Wochen lang hat niemand etwas anderes gesagt, also endete es von selbst.
said-how-it-was = Danke. Bis die Runde endet, können Sie es hier ändern.
insights-group-settled = Ob es geklärt war
insights-group-settled-note = was die dazu sagten, die gefragt haben
insights-settled = Bei der ersten Antwort geklärt
insights-settled-about = Gesagt von denen, die gefragt haben, mit Namen
insights-settled-definition = Wie oft die, die gefragt haben, sagten, dass es geklärt ist, ohne es vorher zurückzuschicken.
insights-settled-formula = Anfragen, die geklärt genannt wurden und nie zurückkamen, von allen, die geklärt genannt wurden oder zurückkamen. Wozu niemand etwas sagte, zählt nicht mit.
insights-group-desk = An Ihrem Platz
insights-group-desk-note = weshalb Leute vorbeikamen; das sieht nur das Team
insights-came-by = Persönlich vorbeigekommen
insights-came-by-about = Von allen, die gestellt wurden
insights-came-by-definition = Wie oft jemand vorbeikam und es für sie oder ihn mit zwei Klicks aufgeschrieben wurde, statt dass schriftlich gefragt wurde.
insights-came-by-formula = Anfragen, die jemand aus dem Team für jemanden aufgeschrieben hat, der vorbeikam, von allen, die gestellt wurden. Was nie aufgeschrieben wurde, steht in keiner Zahl.

# Wie es war: das Formular.
how-ask-title = Wie war es?
how-ask-says = Eine halbe Minute, anonym. Niemand hier kann sehen, was Sie antworten, und nicht, ob Sie antworten.
how-ask-button = Sagen, wie es war
how-waits = { $n ->
    [0] Keine Antwort wartet auf eine Minute von Ihnen.
    [one] Eine Antwort wartet auf eine halbe Minute von Ihnen.
   *[other] {$n} Antworten warten auf ein, zwei Minuten von Ihnen.
}
how-answered = Beantwortet, noch zu ändern
how-until = bis {$day}
how-title = Wie war es mit {$team}?
how-lead = Ungefähr {$seconds} Sekunden. Lassen Sie aus, was Sie möchten. Was Sie antworten, sieht niemand für sich: Es wird mit den Antworten anderer gemischt, wenn die Runde endet, {$day}, und erst dann, und nur wenn mindestens 5 geantwortet haben, sehen {$team} und die, für die sie da sind, wie viele was geantwortet haben. Bis dahin können Sie es ändern.
how-operator = Solange die Runde läuft, könnte, wer den Server betreibt und seine Datenbank liest, herausfinden, was Sie geantwortet haben. Wenn sie endet, wird gelöscht, was von Ihrer Antwort zu Ihnen führt; in Sicherungen von vorher steht es noch.
how-send = Absenden
how-again = Statt meiner früheren Antwort absenden
how-feeling = Wie ging es Ihnen danach?
how-feeling-looked_after = Gut aufgehoben
how-feeling-fine = In Ordnung
how-feeling-indifferent = Weder gut noch schlecht
how-feeling-rushed = Abgefertigt
how-feeling-annoyed = Verärgert
how-courtesy = Was daran stimmte, wie man mit Ihnen umging
how-courtesy-by_name = Man sprach mich mit meinem Namen an
how-courtesy-listened = Man hörte mir zu
how-courtesy-friendly = Man war durchweg freundlich
how-courtesy-taken_seriously = Man nahm mich ernst
how-courtesy-alike = Man behandelt alle gleich
how-come_back = Würden Sie dieses Team wieder fragen, wenn Sie die Wahl hätten?
how-come_back-yes = Ja
how-come_back-perhaps = Vielleicht
how-come_back-no = Nein
how-effort = Wie mühsam war es, zu bekommen, was Sie brauchten?
how-effort-1 = 1, sehr leicht
how-effort-7 = 7, sehr mühsam
how-effort-easy = Leicht (1 oder 2)
how-effort-middle = Dazwischen (3 bis 5)
how-effort-hard = Mühsam (6 oder 7)
how-lost = Wie viel Arbeitszeit haben Sie dadurch verloren?
how-lost-none = Keine
how-lost-up_to_15_minutes = Bis zu 15 Minuten
how-lost-up_to_an_hour = Bis zu einer Stunde
how-lost-more = Mehr
field-effort = Geben Sie eine Zahl von 1 bis 7 an.
field-how-it-was = Beantworten Sie mindestens eine der Fragen.
refusal-not-asked-how = Sie sind nicht gefragt, wie das war, oder die Runde ist zu Ende.

# Wie es war: was freigegeben ist.
ratings-short = Wie es war
ratings-title = Wie es mit {$team} war
ratings-link = Wie es war
ratings-lead = {$count} fühlten sich gut aufgehoben.
ratings-lead-none = Wie es den Leuten ging, nachdem sie {$team} gefragt hatten, steht hier, sobald genug geantwortet haben.
ratings-open = Eine Runde läuft bis {$day}. Vorher wird nichts davon gezeigt.
ratings-hidden-none-yet = Noch ist nichts freigegeben: Weniger als 5 haben geantwortet, oder fast alle, die konnten. Das ist nicht dasselbe wie nichts.
ratings-hidden-few-people = Hier arbeiten weniger als 3 Personen, also wären das Zahlen über Personen. Sie selbst sehen sie, sonst niemand.
ratings-hidden-slice = von jedem hätten weniger als 15 antworten können, oder zu wenige taten es, oder man könnte die Antworten weniger aus anderen herausrechnen. Was von ihnen gesagt wird, wird mit anderen zusammen gesagt.
ratings-a-month = {$month} {$year}
ratings-month = {$month}
ratings-months = {$from} bis {$to}
ratings-all = Alle, die geantwortet haben
ratings-others = Ein anderes Team
ratings-together = Alle anderen zusammen
ratings-n = {$n} haben geantwortet
ratings-answer = Antwort
ratings-count = Wie viele
ratings-share = Von allen, sicher zwischen
ratings-of = {$n} von {$all}
ratings-or-fewer = {$n} oder weniger von {$all}
ratings-or-more = {$n} oder mehr von {$all}
ratings-to = {$low} bis {$high} von {$all}
ratings-sure = {$low} % und {$high} %
ratings-minutes = Auf 100, die geantwortet haben, gingen zwischen {$low} und {$high} Minuten Arbeitszeit verloren. Jede Antwort steht für die Minuten in ihrer Mitte: 0, 8, 38, 90.
ratings-how-1 = Nach einer Anfrage wird, gleich was daraus wurde, jede zweite Person ausgelost, die gefragt hat, und gefragt, wenn ihr Monat noch Platz dafür hat. Eine Runde ist ein Kalendermonat und bleibt sieben Tage länger offen.
ratings-how-2 = Antworten werden gemeinsam freigegeben, wenn mindestens 5 Personen geantwortet haben und mindestens 2, die konnten, nicht. Wo es nicht so ist, warten sie auf die nächste Runde; nach drei Runden werden sie ungesehen gelöscht. Ein Team, von dem mindestens 15 antworten konnten, steht für sich, alle anderen zusammen; das ist entschieden, bevor jemand sieht, wer geantwortet hat.
ratings-how-3 = Niemand, eine oder zwei Personen heißen „2 oder weniger“, am anderen Ende ebenso, damit niemand herausrechnen kann, was jemand geantwortet hat. Der Anteil ist das Wilson-Intervall zu 95 %.
ratings-how-4 = Hinter diesen Zahlen stehen keine Zeilen: Die Antworten wurden gelöscht, als sie freigegeben wurden. Auch Leitung und Verwaltung sehen nicht mehr.
known-how-it-was = Dass Sie gefragt wurden, wie es war
known-how-it-was-purpose = Damit niemand zu bald wieder nach demselben Team gefragt wird.
known-how-it-was-viewers = Nur Sie.
known-how-it-was-retention = Es sagt, nach welcher Anfrage Sie gefragt wurden, nicht, ob Sie geantwortet haben. Was Sie geantwortet haben, ist nicht mit Ihnen verbunden und kann hier also nicht stehen.

# Was fehlte, als um etwas gebeten wurde.
missing-verb = Etwas fehlte
missing-sheet-title = Was fehlte, als darum gebeten wurde?
missing-sheet-lead = Für das Formular, nicht über die Person, die gefragt hat: Nur Ihr Team liest es hier, und gezählt wird ohne Namen.
missing-known = Fehlte schon früher
missing-what = Was fehlte
missing-other = Etwas anderes
missing-hint = In wenigen Worten, etwa: Kostenstelle, ein Foto, bis wann
missing-say = Festhalten
event-was-missing = {$who} hat gesagt, was fehlte, als darum gebeten wurde. Nur das Team liest das.
said-missing = Festgehalten, für das Formular.
missing-title = Später nachgefragt: {$service}
missing-form = Was gefragt wird
missing-lead = Was nach den Worten Ihres Teams in den letzten 90 Tagen fehlte, als darum gebeten wurde. Mit einem Schritt fragt das Formular künftig danach.
missing-count = bei {$n} von {$all} Anfragen in 90 Tagen
missing-none = Bei {$all} Anfragen in 90 Tagen fehlte nach den Worten des Teams nichts.
missing-add = Ins Formular aufnehmen
missing-rows = Die Anfragen dahinter
refusal-missing-gone = Das hat in den letzten 90 Tagen niemand gesagt.
# Mit Namen gefragt, und jemand kam vorbei
field-service-or-person = Nennen Sie eine Leistung oder eine Person, nicht beides.
field-asks-oneself = Das sind Sie selbst.
field-person-without-team = Wer zu keinem Team gehört, kann nicht mit Namen gefragt werden: Niemand würde es an seiner Stelle übernehmen. Fragen Sie ein Team nach dem, was es anbietet.
field-came-by-oneself = Das sind Sie selbst. Vorbeigekommen ist jemand anderes.
refusal-walk-up = Vorbei kommt man bei einem Team. Wer zu einem gehört, schreibt auf, wer da war.
asked-of-line = zuerst für {$whom}
ask-person-title = {$name} fragen
ask-person-goes = Es steht in der Reihe von {$team}. {$name} ist zuerst dran; das Team sieht es auch und springt ein.
ask-person-away-substitute = {$name} ist bis einschließlich {$day} weg; {$substitute} vertritt und wird zuerst gefragt.
ask-person-away = {$name} ist bis einschließlich {$day} weg. Gefragt wird stattdessen das ganze Team.
ask-person-who-reads = Sie und {$team} lesen es.
ask-person-button = {$name} fragen
ask-person-or = Oder fragen Sie {$team} nach
ask-person-in-confidence = Vertraulich: Nur der Kreis liest es.
walk-up-title = Jemand kam vorbei
walk-up-lead = Es wird eine Anfrage dieser Person, mit Ihrem ersten Wort. Sie erfährt es und sieht, wo es steht.
walk-up-who = Wer war es?
walk-up-other = Jemand anderes, mit Namen oder E-Mail
walk-up-subject = Worum ging es?
walk-up-take = Ich übernehme es
walk-up-done = Es ist schon erledigt
walk-up-who-needed = Wählen Sie, wer vorbeikam, oder schreiben Sie einen Namen.
walk-up-who-unknown = So heißt hier niemand. Versuchen Sie einen anderen Teil des Namens oder die E-Mail-Adresse.
walk-up-who-several = Mehrere passen. Wählen Sie, wer es war.
walk-up-done-message = Gleich erledigt, als Sie vorbeikamen.
said-walk-up-taken = Aufgeschrieben. Sie haben es.
said-walk-up-done = Aufgeschrieben und erledigt.
event-walk-up = {$who} hat aufgeschrieben, weshalb jemand vorbeikam.
event-asked-of = Gefragt wurde {$whom}, mit Namen.
event-asked-of-substitute = Gefragt wurde {$whom}, mit Namen. {$whom} ist weg; {$substitute} vertritt.
event-asked-of-nobody = Gefragt wurde mit Namen {$whom}; da {$whom} weg ist, ist es Sache des ganzen Teams.

# Nichts bleibt liegen
queue-tab-silent = Still
event-fell-silent = { $n ->
    [0] Zu lange hat niemand etwas gesagt.
    [1] Zu lange hat niemand etwas gesagt. { $whom } weiß Bescheid.
   *[other] Zu lange hat niemand etwas gesagt. { $n } Leute wissen Bescheid, darunter { $whom }.
}
field-too-many-given-on = Geben Sie höchstens 200 auf einmal weiter.
field-given-to-the-same = Diese Person hat es schon.
field-not-of-the-team = Diese Person gehört nicht zu dem Team, das es hat.
refusal-given-on-already = Etwas davon hat inzwischen jemand anderes. Sehen Sie die Liste noch einmal an.
open-with-title = Was bei { $name } offen ist
open-with-title-me = Was bei Ihnen offen ist
open-with-lead = { $n ->
    [0] Nichts, was Sie weitergeben könnten.
    [one] Eine Anfrage. Wer sie bekommt, erfährt es; was zugesagt ist, bleibt zugesagt.
   *[other] { $n } Anfragen. Wer sie bekommt, erfährt es; was zugesagt ist, bleibt zugesagt.
}
open-with-which = Welche davon
open-with-whom = Wer sie von jetzt an hat
open-with-give = Weitergeben
said-given-on = Weitergegeben.
about-away-substitute = { $name } ist bis einschließlich { $day } weg; { $substitute } vertritt.
about-away = { $name } ist bis einschließlich { $day } weg.
queue-silent-note = Wer um diese Sachen gebeten hat, hat zu lange nichts gehört. Ein Wort, und es zählt von vorn.
queue-silent-how = Wie lange hier in Stille gewartet wird
# Bekannte Störungen
problems-known = Bekannte Störungen
problem-eyebrow = Bekannte Störung
problem-me-too = Ich auch
problem-own = Ihre ist { $reference }
problem-next = Die nächste Nachricht kommt { $at }.
problem-next-was = Die nächste Nachricht war { $at } fällig.
problem-since = { $team }, gesagt am { $at } von { $who }.
problem-over = Vorbei seit { $at }.
problem-under = Anfragen dazu
problem-open = { $n ->
    [one] { $n } offene, die Sie sehen dürfen
   *[other] { $n } offene, die Sie sehen dürfen
}
problem-under-none = Keine, die Sie sehen dürfen.
problem-under-this = Gehört zu einer bekannten Störung:
problem-take-out = Herausnehmen
problem-folded = { $n ->
    [one] { $n } Anfrage
   *[other] { $n } Anfragen
}
problem-page = Die bekannte Störung und alles dazu
problem-new = Bekannte Störung
problem-new-lead = Ein Hinweis für alle: Er steht dort, wo man um die Leistung bittet, und auf „Heute“ bei allen, die in den letzten 90 Tagen darum gebeten haben. „Ich auch“ ist für sie ein Tippen, und Sie antworten allen auf einmal.
problem-service = Welche Leistung
problem-title = Was nicht geht
problem-title-hint = In wenigen Worten, etwa: Drucken im 3. Stock geht nicht
problem-about = Was Sie wissen
problem-next-word = Wann die nächste Nachricht kommt
problem-declare = Allen sagen
problem-change = Neu sagen
problem-change-lead = Was Sie inzwischen wissen, und wann die nächste Nachricht kommt.
problem-keep = Festhalten
problem-tell = Allen eines sagen
problem-tell-lead = { $n ->
    [0] Keine offene Anfrage Ihres Teams gehört dazu: Niemand würde das lesen.
    [one] Es geht an die eine offene Anfrage Ihres Teams, die dazugehört.
   *[other] Es geht an die { $n } offenen Anfragen Ihres Teams, die dazugehören. Jede Person hört es einmal, wie viel sie auch gefragt hat.
}
problem-tell-words = Was Sie sagen
problem-tell-button = Sagen
problem-resolve = Es ist vorbei
problem-resolve-lead = Der Hinweis verschwindet, und niemand sagt mehr „Ich auch“.
problem-resolve-words = { $n ->
    [one] Was getan wurde, für die eine offene Anfrage dazu
   *[other] Was getan wurde, für die { $n } offenen Anfragen dazu
}
problem-resolve-hint = Mit dieser Nachricht ist jede davon erledigt. Bleibt das Feld leer, bleiben sie offen.
problem-resolve-button = Es ist vorbei
problem-put = Zu einer bekannten Störung legen
problem-put-lead = Sie behält ihren Platz, ihre Zusagen und ihr Gespräch; was Ihr Team zur Störung sagt, erreicht auch sie.
problem-which = Zu welcher
problem-put-button = Dazulegen
said-me-too = Gefragt. Ihre Anfrage gehört zur bekannten Störung; Sie hören, was das Team dazu sagt.
said-put-under = Sie gehört jetzt zur bekannten Störung.
said-taken-out = Herausgenommen.
said-problem-declared = Alle, die fragen, lesen es jetzt.
said-problem-changed = Festgehalten.
said-problem-told = Allen gesagt.
said-problem-resolved = Es ist vorbei.
field-problem-confidential = Eine vertrauliche Leistung hat keine bekannten Störungen.
field-problem-request = Sie kann nicht zu dieser gehören: Sie muss offen sein, beim Team der Störung liegen und von denselben Menschen gelesen werden.
refusal-problem-not-yours = Nur das Team, das die Leistung anbietet, sagt, was eine bekannte Störung ist.
refusal-problem-resolved = Diese Störung ist vorbei. Fragen Sie neu, wenn es bei Ihnen noch nicht geht.
refusal-problem-full = Zehntausend offene Anfragen gehören zu dieser Störung, mehr geht nicht. Ihr Team kann eine weitere sagen.
refusal-problem-other = Sie gehört zu einer anderen bekannten Störung. Nehmen Sie sie dort zuerst heraus.
refusal-problem-none = Ihr Team hat gerade keine bekannte Störung. In Ihrer Reihe können Sie eine sagen.
known-problems = Bekannte Störungen
known-problems-purpose = Damit zu sehen ist, wer für das Team eine Störung gesagt hat und welche Ihrer Anfragen dazugehören.
known-problems-viewers = Wer sie gesagt hat: alle, die um die Leistung bitten dürfen; bei einer Leistung, deren Anfragen nur ihr Team sieht, dieses Team. Ihre Anfragen: wer sie sehen darf.
known-problems-retention = So lange wie die Anfragen.

## Gemerkte Ansichten

queue-filter-any-class = Art: alle
queue-filter-class = Art
queue-filter-any-from = Gefragt von: allen Teams
queue-filter-from = Gefragt von
queue-filter-any-hands = Bei irgendwem
queue-filter-hands = Bei wem
queue-filter-hands-nobody = Niemand hat es
queue-filter-hands-somebody = Jemand hat es
queue-filter-any-due = Fällig: jederzeit
queue-filter-due = Fällig
queue-filter-due-today = Bis heute Abend fällig
queue-filter-due-week = Binnen einer Woche fällig
queue-filter-none = Alles zeigen
saved-view-new = Diese Ansicht merken
saved-view-lead = Worauf die Reihe jetzt eingegrenzt ist, steht dann unter Ihrem eigenen Namen neben ihren Teilen. Nur Sie sehen es; eine Ansicht desselben Namens wird ersetzt.
saved-view-name = Wie nennen Sie sie?
saved-view-save = Merken
saved-view-shown = Ihre Ansicht: { $name }
saved-view-forget = Diese Ansicht vergessen
saved-views-enough = Zwanzig Ansichten einer Reihe genügen: Vergessen Sie zuerst eine.
said-view-saved = Die Ansicht steht jetzt neben den Teilen der Reihe.
said-view-forgotten = Die Ansicht ist vergessen; die Anfragen stehen, wo sie standen.
known-views = Ansichten, die Sie sich gemerkt haben
known-views-purpose = Damit Sie die Reihe eines Teams so ansehen können, wie Sie es mögen.
known-views-viewers = Nur Sie.
known-views-retention = Bis Sie sie vergessen.

# Wie lange die Worte von Anfragen bleiben.
retention-requests = Worte und Dateien beendeter Anfragen
retention-requests-about = Betreff, Nachrichten, Notizen, Antworten und Dateien einer Anfrage gehen so viele Tage nach ihrem Ende. Nummer, Zeiten und wer sie hatte, bleiben, damit die Zahlen stimmen.
retention-uploads = Nicht verwendete Dateien
retention-uploads-about = Was für eine Anfrage hochgeladen und dann nicht gesendet wurde.
erased-words = Gelöscht

# Anfragen, die zusammengehören

state-merged = geht als eine andere weiter
standing-merged = Sie geht seit { $time } als eine andere Anfrage weiter.
goes-on-as = Sie geht weiter als { $reference } { $subject }
some-request = eine andere Anfrage
beside-heading = Gehört dazu
relation-belongs = Sie gehören zusammen
relation-same-cause = Dieselbe Ursache
relation-earlier = Die andere war früher
relation-later = Kam später
relation-split = Abgetrennt von
relation-split-off = Von hier abgetrennt
relation-merged = Geht hier weiter
relation-goes-on = Geht weiter als
relation-like = Vielleicht dasselbe
likely-heading = Vielleicht dasselbe
likely-lead = Offene Anfragen mit fast denselben Worten. Verknüpfen Sie sie, oder lassen Sie diese als die andere weitergehen.
link-verb = Mit einer anderen Anfrage verknüpfen
request-link-title = gehört zu einer anderen Anfrage
link-lead = Wer beide Anfragen sieht, sieht an jeder die Verknüpfung. Wer nur eine sieht, erfährt nichts von der anderen.
link-to = Welche Anfrage
link-hint = Ihre Nummer, etwa 1042, oder ihre Buchstaben.
link-kind = Wie sie zusammengehören
link-button = Verknüpfen
unlink-button = Nicht verknüpft
unlink-label = Nicht verknüpft mit { $reference }
merge-verb = Das ist dasselbe wie eine andere
merge-title = ist dasselbe wie eine andere Anfrage
merge-lead = Aus beiden wird eine, und die andere geht weiter. Wer gefragt hat, liest und schreibt von nun an dort, und alle, die dort lesen, lesen auch, was hier gesagt wurde. Es gilt der frühere der beiden zugesagten Termine. Eine Stunde lang können Sie es zurücknehmen.
merge-into = Die Anfrage, die weitergeht
merge-button = Zusammenlegen
merged-mark = gesagt bei { $reference }
unmerge-button = Es sind doch zwei
unmerge-hint = Bis eine Stunde danach können Sie sie wieder trennen.
split-verb = Zwei Anliegen in einem
split-title = { $reference } enthält zwei Anliegen
split-lead = Wählen Sie die Nachrichten von „{ $subject }“, in denen es um etwas anderes geht. Sie werden eine eigene Anfrage für dieselbe Person und bleiben hier, mit einem Vermerk.
split-which = Welche Nachrichten
split-nothing = Hier hat noch niemand etwas geschrieben.
split-subject = Worum es darin geht
split-button = Zu einer eigenen Anfrage machen
split-mark = geht als eigene Anfrage weiter
event-merged = { $who }: Das geht als { $other } weiter.
event-merge-undone = { $who }: Das geht wieder für sich weiter.
event-took-over = { $who }: { $other } geht hier weiter.
event-took-over-undone = { $who }: { $other } geht wieder für sich weiter.
event-split = { $who } hat daraus eine eigene Anfrage gemacht; gesagt wurde es bei einer anderen.
event-split-off = { $n ->
    [one] { $who } hat aus einer Nachricht eine eigene Anfrage gemacht.
   *[other] { $who } hat aus { $n } Nachrichten eine eigene Anfrage gemacht.
  }
step-took-over = eine andere Anfrage ging hier weiter, die früher fällig war: das gilt nun auch hier
said-linked = Sie sind verknüpft.
said-unlinked = Sie sind nicht mehr verknüpft.
said-merged = Sie geht als die andere weiter. Wer gefragt hat, weiß es.
said-unmerged = Sie geht für sich weiter, wie sie vorher stand.
said-split = Das ist jetzt eine eigene Anfrage.
refusal-merged = Das geht als eine andere Anfrage weiter. Schreiben Sie dort.
refusal-linked-already = Sie sind schon verknüpft.
refusal-merge-audience = Sie sind für verschiedene Menschen bestimmt. Solche Anfragen bleiben getrennt; verknüpfen Sie sie stattdessen.
refusal-merge-team = Sie gingen an verschiedene Teams und Angebote. Verknüpfen Sie sie stattdessen.
refusal-merge-askers = Zwei Menschen haben gefragt, und keiner darf lesen, was der andere sagte. Verknüpfen Sie sie stattdessen.
refusal-merge-parts = Sie ist ein Teil einer anderen Anfrage oder hat selbst Teile. Verknüpfen Sie sie stattdessen.
refusal-merge-merged = Andere gehen schon als diese weiter. Lassen Sie die andere als diese weitergehen.
refusal-unmerge-late = Das ist mehr als eine Stunde her, und man verlässt sich darauf. Fragen Sie neu nach dem, was noch fehlt.
refusal-split-asker = Wer gefragt hat, ist nicht mehr hier, und niemand kann für sie oder ihn fragen.
field-split-many = Wählen Sie höchstens 20 Nachrichten.
field-split-already = Eine davon ist schon eine eigene Anfrage.
field-split-confidentiality = Vertrauliches und anderes bleiben getrennt. Wählen Sie ein Angebot, das ebenso offen ist.
ask-likely-heading = Ist es eine von diesen?
ask-likely-lead = Diese sind schon offen. Ist Ihre dabei, öffnen Sie sie und schreiben Sie dort; sonst fragen Sie trotzdem.
ask-likely-button = Es ist etwas anderes: { $team } fragen
complaint-title = Was wünschen Sie sich?
safe-complaint-hint = Geht es darum, wie jemand behandelt wird? Sie können es auch
safe-complaint-link = geschützt Menschen außerhalb der Linie erzählen.
complaint-lead = Sagen Sie, was anders werden soll und was helfen würde. Zuerst antwortet ein Mensch, und Sie hören, was übernommen wird, was zum Teil und was nicht, mit einem Grund.
complaint-wish-hint = Der Wunsch selbst: wie es sein soll.
complaint-solution-hint = Was Sie tun würden. Wenn Sie es nicht wissen: wer es wissen könnte.
complaint-request = Zu einer Ihrer Anfragen
complaint-request-hint = Ihre Nummer, etwa 1042.
complaint-goes = Wer es liest
complaint-goes-team = { $team }
complaint-open-led = Es steht in der Reihe von { $team }, zuallererst für { $lead }. Alle im Team können es lesen.
complaint-open = Es steht in der Reihe von { $team }. Alle im Team können es lesen.
complaint-goes-confidence = Im Vertrauen
complaint-confidence-hint = Nur { $lead } liest es, mit der Leitung von { $team }. Es hat keine Nummer und steht in keiner Liste.
complaint-goes-above = Es geht um die Leitung des Teams
complaint-above-hint = Dann geht es an { $lead }, mit der Leitung von { $team }, im Vertrauen.
complaint-nobody-above = Was die Leitung des Teams betrifft, ginge an die Leitung des Teams darüber. Dort ist noch niemand.
complaint-send = Abschicken
said-complained = Es ist bei ihnen. Zuerst hören Sie von einem Menschen.
complaint-verb = Etwas soll anders werden
complaint-about = Betrifft
complaint-about-lead = Die Leitung von { $team }
complaint-answer = Was geschieht mit dem Wunsch und dem Vorschlag?
complaint-answer-hint = Sagen Sie unten, wie, oder warum nicht.
complaint-taken-over = Übernommen
complaint-partly = Zum Teil übernommen
complaint-no = Nicht übernommen
event-complaint-answered = { $who } hat auf den Wunsch geantwortet: { $answer }
field-complaint-unled = Niemand leitet dieses Team. Schicken Sie es an das Team.
field-complaint-nobody-above = Über der Leitung dieses Teams ist niemand. Schicken Sie es an jemanden, dem Sie vertrauen, oder an das Team.
field-complaint-nobody = Niemand leitet dieses Team oder eines darüber, also könnte es niemand im Vertrauen lesen.
field-complaint-from-outside = Von außen geht Ihr Wunsch an das Team. Lassen Sie das weg.
field-complaint-answer = Sagen Sie, was mit dem Wunsch geschieht.
field-no-complaint = Hier hat sich niemand gewünscht, dass etwas anders wird. Lassen Sie das weg.
event-step-done = { $who } hat abgehakt: { $step }
event-step-undone = { $who } hat zurückgenommen, dass dies getan ist: { $step }
event-step-added = { $who } hat einen Schritt hinzugefügt: { $step }
event-steps-left-open = { $n ->
    [one] { $who } hat trotz eines offenen nötigen Schritts weitergemacht.
   *[other] { $who } hat trotz { $n } offener nötiger Schritte weitergemacht.
  }
steps-heading = Checkliste
steps-done = { $done } von { $all }
steps-of-list = Checkliste { $stands }
step-done-by = { $who }, { $at }
step-tick = Abhaken: { $step }
step-untick = Zurücknehmen: { $step }
step-new = Einen Schritt hinzufügen
step-words = Was zu tun ist
step-add = Hinzufügen
said-step-added = Er steht auf der Liste dieser Anfrage.
steps-open-why = Warum es trotzdem erledigt ist
steps-open-are = { $n ->
    [one] Offen und vorher nötig: { $steps }. Das Team liest, was Sie sagen.
   *[other] { $n } sind offen und vorher nötig: { $steps }. Das Team liest, was Sie sagen.
  }
field-steps-open = Es sind Schritte offen, die vorher nötig sind. Haken Sie sie ab, oder sagen Sie, warum es trotzdem erledigt ist.
templates-title = Antworten, die wir immer wieder geben
templates-lead = Ein Titel und ein Text. Neben dem Antwortfeld einer Anfrage wird eine davon eingesetzt, mit ausgefüllten Feldern; bevor sie hinausgeht, ändern Sie sie.
templates-none = Noch keine. Schreiben Sie auf, was Sie jede Woche erklären.
template-new = Eine schreiben
template-title = Titel
template-body = Text
template-body-hint = { $fields } stehen für: wer gefragt hat, die Nummer, worum es geht, und den versprochenen Tag.
template-service = Für
template-all-services = Alles, worum das Team gebeten wird
template-lead = Die Leute des Teams benutzen sie und können sie ändern.
template-keep = Behalten
template-withdraw = Zurückziehen
template-takes = Wer so antwortet, übernimmt es
template-afterwards = Danach
template-afterwards-none = Bleibt es, wie es ist
template-afterwards-resolved = Ist es erledigt
template-afterwards-waits = Wartet es auf die, die gefragt haben
template-afterwards-hint = Was mit der Antwort getan wird, jedes wie von Hand, und nur wo wer antwortet es darf.
answer-with-link = Mit „{$title}“ antworten, und was dazu gehört
answer-with-takes = Sie übernehmen es.
answer-with-said = {$name} liest diese Antwort.
answer-with-resolved = {$name} liest diese Antwort, und dass es erledigt ist.
answer-with-waits = {$name} liest dies, und es wartet auf eine Antwort. Auch die Versprechen warten.
answer-with-reason = Warum vor anderen
answer-with-reason-hint = Nur nötig, wo frühere warten, die niemand übernommen hat.
answer-with-button = All das tun
said-answered-with = Getan, alles davon.
template-no-date = (noch kein Tag versprochen)
template-choose = Eine Antwort, die wir immer wieder geben
template-put-in = Einsetzen
said-template-kept = Behalten, und neben dem Antwortfeld zur Wahl.
said-template-withdrawn = Steht nicht mehr zur Wahl.
field-templates-many = Ein Team behält höchstens 100. Ziehen Sie eine zurück, die niemand benutzt.
known-steps = Schritte von Checklisten, die Sie abgehakt haben
known-steps-purpose = Damit das Team weiß, was getan ist, und wen es fragen kann.
known-steps-viewers = Das Team, das die Anfrage hat.
known-steps-retention = Solange die Anfrage verzeichnet ist.
known-complaints = Was bei einem Team Ihrem Wunsch nach anders werden soll
known-complaints-purpose = Damit Sie eine Antwort bekommen und das Team etwas ändern kann.
known-complaints-viewers = Sie und das Team, um das es geht; im Vertrauen Sie und die Leitung.
known-complaints-retention = Solange die Anfrage verzeichnet ist.

# Worum immer wieder gebeten wird.
again-verb = Immer wieder darum bitten
again-title = Immer wieder darum bitten
again-lead = Um „{$subject}“ wird wieder gebeten, wie es war, ohne die Dateien, in Ihrem Namen, zu Beginn Ihres Arbeitstages.
again-rhythm = Wie oft
again-every-week = Jede Woche
again-every-month = Jeden Monat
again-every-quarter = Jedes Quartal
again-every-year = Jedes Jahr
again-first = Zum ersten Mal am
again-first-hint = An einem freien Tag wird am nächsten Arbeitstag gebeten.
again-until = Nicht nach dem
again-button = Wieder bitten lassen
again-list = Immer wieder erbeten
again-list-lead = Worum Hallway für Sie wieder bittet. Diese Liste sehen nur Sie; die Anfragen selbst sieht, wer andere auch sieht.
again-none = Noch nichts. Öffnen Sie etwas, worum Sie gebeten haben, und wählen Sie „Immer wieder darum bitten“.
again-about = {$rhythm}, {$service}, {$team}
again-next = nächstes Mal am {$day}
again-over = vorbei
again-paused-service = Angehalten: Es wird nicht mehr angeboten
again-paused-person = Angehalten: Wer es bekommen soll, ist nicht mehr da
again-paused-questions = Angehalten: Es wird inzwischen anderes gefragt
again-go-on = Weitergehen lassen
again-stop = Beenden
said-again = Es wird wieder darum gebeten. Es steht in dieser Liste.
said-again-goes-on = Es geht weiter.
said-again-stopped = Es wird nicht wieder darum gebeten. Was schon erbeten ist, bleibt.
field-recurring-request = Was Teil einer anderen Anfrage ist oder sagt, was anders sein soll, wird nicht wieder erbeten.
field-recurring-many = Fünfzig sind genug: Beenden Sie zuerst eine.
field-until-before-first = Das ist vor dem ersten Mal.
refusal-recurring-goes-on = Es ist nicht angehalten.
known-recurring = Worum Sie wieder bitten lassen
known-recurring-purpose = Damit Hallway in Ihrem Namen darum bitten kann.
known-recurring-viewers = Nur Sie. Was daraus wird, sieht, wer andere Anfragen auch sieht.
known-recurring-retention = Bis Sie es beenden.

refusal-replay-few = Wie schnell weniger als drei Menschen sind, sehen nur sie selbst.
replay-title = Was das bedeutet hätte
replay-lead = { $n ->
    [one] Eine Anfrage der letzten { $days } Tage, neu erzählt,
   *[other] Die { $n } Anfragen der letzten { $days } Tage, neu erzählt,
  } als wären diese Zeiten zugesagt gewesen.
replay-lead-part = Die jüngsten { $n } Anfragen der letzten { $days } Tage, neu erzählt, als wären diese Zeiten zugesagt gewesen.
replay-nothing = In den letzten { $days } Tagen wurde nichts erbeten, also lässt sich nichts sagen.
replay-in-hours = In Öffnungszeiten
replay-around = Rund um die Uhr
replay-then = Wie es zugesagt war
replay-none = nichts gezählt
replay-rows = Was erbeten wurde
replay-deliveries = Was ungefragt kam
replay-delivery-rows = Die Lieferungen
replay-in-time = Kam rechtzeitig
replay-accepted = War, wie es sein soll
replay-how-1 = Jede Anfrage wird aus dem, was mit ihr geschah, neu erzählt, und ihre Uhren werden mit diesen Zeiten berechnet, Pausen ausgenommen. Gezählt wird, was angehalten hat oder abgelaufen ist; was noch läuft, sagt noch nichts. Nachrichten werden immer wieder zugesagt und nicht gezählt. Die Intervalle sind die von Wilson, zu 95 %.
replay-how-2 = In Öffnungszeiten zählt eine Zusage. Rund um die Uhr zählt jede Stunde jedes Tages, wie sie erlebt, wer wartet. Wie es zugesagt war sagt, wie oft die Zeiten gehalten wurden, die damals galten.

request-playbook = So machen wir es
