# Absagen
refusal-service-change = Das tun die Leitungen des Teams, wer für die Leistung einsteht, und Administratoren.
refusal-service-retired = Diese Leistung wird nicht mehr angeboten.
refusal-circle = Wer zum Kreis gehört, entscheidet, wer für die Leistung einsteht, oder eine Leitung des Teams, die selbst dazugehört. Ein Administrator kommt nicht hinein, weil er einer ist.
refusal-circle-empty = Es ist niemand mehr da, der Ihre Anfrage hier sehen würde, deshalb wird sie nicht angenommen. Wenden Sie sich persönlich an das Team.
refusal-no-circle = Diese Leistung ist nicht vertraulich, also gibt es keinen Kreis.
refusal-owner-stays = Wer für die Leistung einsteht, bleibt im Kreis. Nennen Sie zuerst jemand anderen.
refusal-not-your-side = Für eine Seite kann nur bestätigen, wer zu ihr gehört.
refusal-relationship-state = Diese Verbindung kann so, wie sie steht, nicht bestätigt werden.
refusal-agreement-propose = Nur wer zu einer der Seiten gehört, kann eine Vereinbarung vorschlagen; gegenüber allen die Leitungen des Teams.
refusal-agreement-sign = Für ein Team unterschreibt und beendet, wer es leitet; wo niemand es leitet, wer dazugehört.
refusal-agreement-tell = Ob es gehalten wurde, sagen die, denen es versprochen wurde.
refusal-agreement-ended = Diese Vereinbarung ist beendet. Schlagen Sie eine neue vor.
refusal-agreement-over = Der letzte Tag dieser Fassung ist vorbei. Schlagen Sie eine mit einem späteren letzten Tag vor.
refusal-agreement-not-in-force = Dieses Versprechen gilt gerade nicht; darum lässt sich jetzt nichts dazu sagen.
field-agreement-about = Sagen Sie, worum es geht: eine Beziehung, eine Leistung oder ein Team.
field-agreement-team = Was ein Team allen verspricht, handelt nur vom Team. Lassen Sie Beziehung und Leistung weg.
field-agreement-service = Die gebende Seite dieser Beziehung bietet diese Leistung nicht an.
field-agreement-calendar = Es gibt keinen Kalender, nach dem sich diese Zeiten zählen ließen. Legen Sie erst einen an, oder lassen Sie die Zeiten weg.
field-agreement-overlaps = An einigen dieser Tage gilt schon eine Vereinbarung über dasselbe. Wählen Sie andere Tage, oder schlagen Sie eine neue Fassung von jener vor.
field-agreement-circle = Jene Vereinbarung stützt sich auf diese; darum kann diese sich nicht auf jene stützen.
field-agreement-empty = Hier wird nichts versprochen. Nennen Sie eine Zeit oder ein Versprechen in eigenen Worten.
field-agreement-many = Das sind zu viele auf einmal.
field-agreement-no-customer = Was allen versprochen wird, hat keine andere Seite mit Pflichten.
field-before-start = Der letzte Tag liegt vor dem ersten.

# Was eine Leistung zusagt
target-minutes = {$n} min
target-hours = {$n} h
target-hours-minutes = {$h} h {$m} min
target-seconds = {$n} Sek.
target-days = { $n ->
    [one] 1 Arbeitstag
   *[other] {$n} Arbeitstage
}
promise-both = Erstes Wort: höchstens {$first}. Fertig: höchstens {$done}.
promise-first = Erstes Wort: höchstens {$first}.
promise-done = Fertig: höchstens {$done}.
promise-none = Keine Zeit ist zugesagt.
service-name-taken = Dieses Team bietet schon etwas mit diesem Namen an.
service-owner-needed = Nennen Sie jemanden aus dem Team, der dafür einsteht und entscheidet, wer sonst sehen darf, was gefragt wird.
service-confidential-outside = Dieses Team steht für einen Lieferanten. Vertrauliches bleibt im Haus; wählen Sie, dass nur das Team es sieht.
service-owner-of-team = Wer für eine vertrauliche Leistung einsteht, gehört zum Team.
service-target-range = Das ist gar keine Zeit oder mehr als zwei Jahre.

# Die Leistungen eines Teams
services-title = Leistungen
services-lead = { $n ->
    [0] So etwas wird nicht angeboten.
    [one] Sie betreuen 1 Leistung.
   *[other] Sie betreuen {$n} Leistungen.
}
services-lead-more = Sie betreuen mehr als {$n} Leistungen. Suchen Sie eine nach ihrem Namen.
services-search = Teil eines Namens
services-show = Zeigen
services-next = Weiter
services-crumbs = Wo
services-row = {$team}. {$owner} steht dafür ein.
services-row-nobody = {$team}. Noch steht niemand dafür ein.
services-empty-title = Ihr Team bietet noch nichts an
services-empty-lead = Eine Leistung sagt, was Kolleginnen und Kollegen von Ihnen bekommen und wie bald. Ein Name genügt für den Anfang; es dauert eine Minute.
services-empty-other-title = Sie betreuen keine Leistungen
services-empty-other-lead = Die Leitungen eines Teams bieten dessen Leistungen an und betreuen sie hier.
service-new = Eine Leistung anbieten
service-new-hint = Ein Name genügt. Alles andere hat einen sinnvollen Anfang.
service-ask-way = Sehen, was andere anbieten
service-ask-way-hint = Alles, worum Sie bitten können.
service-look = Ansehen

# Anbieten
service-team-title = Welches Team bietet es an?
service-team-or = Wählen Sie ein Team, oder bieten Sie es an im Namen von
service-team-new = einem neuen Team
service-new-team = Team
service-new-team-hint = Die es gemeinsam tun, etwa Patientenabrechnung. Zunächst leiten Sie es selbst und können später jemand anderen benennen.
service-new-team-lead = Ein Name für das Team und einer für das, was es tut, und andere können danach fragen. Alles Weitere hat Zeit.
service-new-title = Eine Leistung anbieten
service-new-lead = {$team} bietet sie an. Was Sie weglassen, hat einen sinnvollen Anfang und lässt sich jederzeit ändern.
service-offer = Anbieten
service-cancel = Jetzt nicht
said-service-offered = Ab jetzt kann man darum bitten.

# Eine Leistung
service-lead = {$team} bietet das an. {$promise}
service-retired-lead = {$team} bietet das nicht mehr an.
service-stale = Jemand anderes hat diese Leistung inzwischen geändert. Unten steht, was Sie eingegeben haben; wenn Sie es jetzt sichern, tritt es an die Stelle der anderen Änderung.
service-what = Was es ist
service-name = Name
service-name-hint = Wie man es sagen würde: „Ein neuer Ausweis“, „Frage zu einer Rechnung“.
service-description = Wofür ist es?
service-owner = Wer steht dafür ein?
service-owner-lead = Die Leitung des Teams
service-calendar = Öffnungszeiten
service-calendar-of-team = Die des Teams oder des Hauses
service-confidentiality = Wer sieht, was gefragt wird?
confidentiality-open = Alle, die hier arbeiten
confidentiality-open-hint = Sie sehen, dass gefragt wurde und wie es steht.
confidentiality-team = Das Team
confidentiality-team-hint = Und wer in einer Anfrage genannt ist.
confidentiality-confidential = Nur ein Kreis genannter Personen
confidentiality-confidential-hint = Für alle anderen gibt es eine Anfrage nicht, auch für Administratoren. Für Persönliches, Gesundheit oder Recht.
service-kept = Wer dafür einsteht und wer sieht, was gefragt wird, entscheiden die im Kreis.
service-promises = Was Sie zusagen
service-default-class = Wie wartet eine Anfrage in der Regel?
class-present = Jemand von außen ist jetzt da
class-standard = Üblich
class-planned = Geplant
class-standard-hint = Das meiste, worum man bittet.
class-planned-hint = Lange vorher bekannt und nicht eilig.
service-offers-present = Jemand kann am Schalter stehen
service-offers-present-hint = Wer fragt, kann sagen, dass jemand von außen jetzt da ist. Das geht vor.
service-asks-guests = Auch Lieferanten und Partner dürfen fragen
service-target-acknowledge = Erstes Wort innerhalb von
service-target-respond = Erste Antwort innerhalb von
service-target-update = Neues mindestens alle
service-target-resolve = Fertig innerhalb von
service-target-ownership = In den Händen eines Teams für
service-target-empty = Lassen Sie leer, was Sie nicht zusagen wollen.
service-unit = Einheit
unit-seconds = Sekunden
unit-minutes = Minuten
unit-hours = Stunden
unit-days = Arbeitstage
service-save = Sichern
said-service-saved = Gesichert.
service-retire = Nicht mehr anbieten
service-retire-title = {$name} nicht mehr anbieten?
service-retire-lead = Niemand kann mehr darum bitten. Was gefragt wurde, bleibt und geht weiter.
said-service-retired = Es wird nicht mehr angeboten.
service-wrong = Bitte sehen Sie das noch einmal an

# Der Kreis
circle-title = Wer zum Kreis gehört
circle-note = Sie sehen jede Anfrage an diese Leistung, und sonst niemand, der nicht darin genannt ist. Jeder Blick wird aufgeschrieben.
circle-note-before = Sie sehen jede Anfrage aus der Zeit, als diese Leistung vertraulich war.
circle-hidden = Nur wer zum Kreis gehört, sieht, wer dazugehört.
circle-since = eingelassen von {$name}, {$day}
circle-since-self = seit {$day}
circle-out-since = draußen seit {$day}: neuer Schlüssel von {$name}
circle-out-since-self = draußen seit {$day}: neuer Schlüssel
circle-in-again = Wieder einlassen
circle-of-one = Sie sind allein darin. Lassen Sie eine zweite Person ein: Wenn Sie Ihr Passwort verlieren, könnte sonst niemand für Sie bürgen, und ein Link für ein neues würde all das öffnen.
circle-out = Herausnehmen
circle-address = Jemanden einlassen
circle-address-hint = Die E-Mail-Adresse einer Kollegin oder eines Kollegen.
circle-in = Einlassen
said-cleared = Ab jetzt im Kreis.
said-clearance-withdrawn = Nicht mehr im Kreis.

# Beziehungen
relationships-title = Beziehungen
relationships-lead-waiting = { $n ->
    [one] 1 Verbindung wartet darauf, dass Ihre Seite sie bestätigt.
   *[other] {$n} Verbindungen warten darauf, dass Ihre Seite sie bestätigt.
}
relationships-lead-none = Nichts hier wartet auf Ihre Seite.
relationships-serve = Für wen Sie da sind
relationships-served = Wer für Sie da ist
relationship-words = {$provider} ist da für {$customer}
relationship-proposed = noch nicht bestätigt
relationship-confirmed-by-one = von {$name} bestätigt, von {$other} noch nicht
relationship-confirmed = beide Seiten haben es bestätigt
relationship-disputed = eine Seite sagt, es sei anders
relationship-retired = nicht mehr
relationship-last = letzte Anfrage {$day}
relationship-never = noch keine Anfrage
relationship-confirm = Bestätigen
relationship-confirm-for = Für {$name} bestätigen
relationship-secret = Nur der Kreis kann das sehen
relationships-empty-guest = Hier steht, für welche Teams Ihre Organisation etwas tut und welche etwas für sie tun. Eine Linie erscheint mit der ersten Anfrage zwischen Ihnen.
relationships-way-ask-guest = Die erste Anfrage zwischen Ihrer Organisation und einem Team zieht die Linie.
relationships-lead-guest = Für welche Teams Ihre Organisation etwas tut und welche etwas für sie tun.
relationship-side-on = bestätigt, {$day}
relationships-empty-title = Noch hat niemand eine Linie gezogen
relationships-empty-lead = Eine Beziehung sagt, wer was für wen tut. Die erste Anfrage zieht sie, und beide Seiten bestätigen sie.
relationships-way-ask = Ein Team um etwas bitten
relationships-way-ask-hint = Zwischen Ihrem Team und dem anderen erscheint eine Linie, die beide bestätigen.
relationships-begin = Anfangen
relationships-way-offer = Sagen, was Ihr Team anbietet
relationships-way-offer-hint = Andere bitten darum, und Sie sehen, für wen Sie da sind.
relationship-provides = gibt
relationship-receives = bekommt
relationship-you = {$name}, Sie
relationship-line = Die Linie
relationship-lead-proposed = Eine erste Anfrage hat diese Linie gezogen. Sie wartet darauf, dass beide Seiten sie bestätigen.
relationship-lead-confirmed-by-one = {$name} hat diese Linie bestätigt. Sie wartet auf {$other}.
relationship-lead-confirmed = Beide Seiten haben diese Linie bestätigt.
relationship-lead-disputed = Eine Seite sagt, dass es anders ist.
relationship-lead-retired = Diese Linie wird nicht mehr genutzt.
relationship-both-sides = Sehen es beide Seiten?
relationship-side-waits = hat es noch nicht bestätigt
relationship-side-by = bestätigt von {$name}, {$day}
relationship-facts = Wie es dazu kam
relationship-origin = Gezogen von
relationship-origin-request = einer ersten Anfrage, {$day}
relationship-origin-person = einer Person, {$day}
relationship-last-request = Letzte Anfrage
said-relationship-confirmed = Für Ihre Seite bestätigt.

# Vereinbarungen
agreements-title = Vereinbarungen
agreements-empty = Noch ist nichts vereinbart. Öffnen Sie eine Beziehung und schlagen Sie vor, was Sie einander versprechen.
agreements-lead = { $n ->
    [0] Keine davon endet in den nächsten 60 Tagen.
    [one] 1 davon endet in den nächsten 60 Tagen.
   *[other] {$n} davon enden in den nächsten 60 Tagen.
}
agreements-soon = Endet in den nächsten 60 Tagen
agreements-others = Die übrigen
agreement-others = { $n ->
    [one] 1 weitere, für eine einzelne Leistung
   *[other] {$n} weitere, für einzelne Leistungen
}
agreement-between = {$provider} und {$customer}
agreement-to-all = {$provider}, gegenüber allen
agreement-for-service = {$between}: {$service}
agreement-number = Vereinbarung {$n}
agreement-target-acknowledge = ein erstes Wort: {$span}
agreement-target-respond = eine Antwort: {$span}
agreement-target-update = Neues spätestens alle: {$span}
agreement-target-resolve = erledigt: {$span}
agreement-target-ownership = bei einem Team: {$span}
agreement-nothing = nichts versprochen
agreement-changed-target = Geändert, {$what}. Vorher: {$before}.
agreement-came = Neu: {$words}
agreement-went = Nicht mehr: {$words}
agreement-lead-ended = Diese Vereinbarung endete am {$day}. Was für frühere Anfragen versprochen wurde, bleibt.
agreement-lead-until = Vereinbarung {$n} gilt, {$days}.
agreement-lead-open = Vereinbarung {$n} gilt, ohne letzten Tag.
agreement-lead-from = Vereinbarung {$n} ist unterschrieben und gilt ab {$day}.
agreement-lead-over = Der letzte Tag ist vorbei. Schlagen Sie eine neue Fassung vor, wenn es weitergehen soll.
agreement-lead-unsigned = Diese Fassung gilt, sobald alle unterschrieben haben, deren Name unten steht.
agreement-days = vom {$from} bis {$until}
agreement-days-open = ab {$from}
agreement-kept = In den letzten 90 Tagen {$kept} von {$n} Mal gehalten, {$span}.
agreement-kept-span = {$low} bis {$high} %
agreement-below-none = Gilt gerade nicht.
agreement-below-ends = Endet früher, am {$day}.
agreement-below-less = Lässt mehr Zeit, als hier versprochen wird.
agreement-end = Beenden
agreement-end-title = Diese Vereinbarung beenden?
agreement-end-lead = {$title}. Ab jetzt bestimmt sie keine Zeit mehr. Was für frühere Anfragen versprochen wurde, bleibt.
agreement-earlier = Frühere Fassungen
agreement-rests-on = Stützt sich auf
agreement-about = Über diese Vereinbarung
agreement-kept-how = Wie wird „gehalten“ berechnet?
agreement-kept-definition = Von dem, was die Empfangenden in den letzten 90 Tagen gesagt haben, der Anteil, der gehalten wurde, mit seinem 95-%-Intervall (Wilson).
agreement-change = Änderung vorschlagen
agreement-change-lead = {$title}. Was gilt, gilt weiter, bis alle die neue Fassung unterschrieben haben.
agreement-side-promises = {$name} verspricht
agreement-tell-kept = Gehalten
agreement-tell-not = Nicht gehalten
agreement-changes = Was diese Fassung geändert hat
agreement-signed-for = für {$name}, {$day}
agreement-sign-for = Für {$name} unterschreiben
agreement-unsigned = {$name} hat noch nicht unterschrieben
agreement-signs-elsewhere = {$name} unterschreibt nicht in Hallway
agreement-new = Vereinbarung vorschlagen
agreement-new-lead = Was Sie einander versprechen, und für wie lange. Sie gilt, sobald alle unterschrieben haben.
agreement-propose = Vorschlagen
agreement-from = Erster Tag
agreement-until = Letzter Tag
agreement-day-hint = Als 2027-03-31.
agreement-promises-hint = In eigenen Worten, ein Versprechen je Zeile.
agreement-time = {$class}: {$kind}
agreement-time-hint = Etwa 30 min, 2 h oder 2 Tage. Leer: wie die Leistung es sagt.
agreement-time-unreadable = Das ist keine Zeit wie 30 min, 2 h oder 2 Tage.
said-agreement-proposed = Vorgeschlagen. Jetzt fehlen die Unterschriften.
said-agreement-signed = Für Ihre Seite unterschrieben.
said-agreement-ended = Sie ist beendet.
said-agreement-told = Danke, es ist gezählt.

# Was Hallway über mich weiß
known-services = Leistungen, für die Sie einstehen
known-services-purpose = Damit alle wissen, wer für das einsteht, worum man bitten kann.
known-services-viewers = Kolleginnen und Kollegen.
known-services-retention = Solange die Leistung verzeichnet ist.
known-clearances = Kreise vertraulicher Leistungen
known-clearances-purpose = Damit nur die sehen, was im Vertrauen gesagt wurde, die jemand eingelassen hat.
known-clearances-viewers = Sie, und wer zum selben Kreis gehört.
known-clearances-retention = Solange Sie zum Kreis gehören.
known-relationships = Verbindungen, deren Ende Sie sind oder die Sie bestätigt haben
known-relationships-purpose = Damit beide Enden wissen, wer wem was gibt, und dass es beide sehen.
known-relationships-viewers = Kolleginnen und Kollegen; bei einer vertraulichen Leistung deren Kreis.
known-relationships-retention = Solange die Verbindung verzeichnet ist.
known-agreements = Vereinbarungen, die Sie vorgeschlagen oder unterschrieben haben, und was Sie zu Versprechen gesagt haben
known-agreements-purpose = Damit beide Seiten wissen, wer sein Wort gegeben hat, und ob es gehalten wurde.
known-agreements-viewers = Kolleginnen und Kollegen; bei einer vertraulichen Leistung deren Kreis. Wer was zu einem Versprechen gesagt hat, sieht niemand.
known-agreements-retention = Solange die Vereinbarung verzeichnet ist.

# Was eine Leistung fragt
form-title = Was {$service} fragt
form-lead = { $n ->
    [0] Außer Betreff und Einzelheiten wird nichts gefragt.
    [one] Eine Frage wird neben Betreff und Einzelheiten gestellt.
   *[other] {$n} Fragen werden neben Betreff und Einzelheiten gestellt.
}
form-lead-versions = Was Sie speichern, wird von da an gefragt; was früher angefragt wurde, behält seine Fragen.
form-stale = Jemand anders hat inzwischen andere Fragen gespeichert. Unten steht, was Sie eingegeben haben; wenn Sie jetzt speichern, tritt es an deren Stelle.
form-question = Frage {$n}
form-new-question = Eine neue Frage
form-needed = nötig
form-kind = Was ist die Antwort?
form-kind-text = Eine Zeile
form-kind-long_text = Mehrere Zeilen
form-kind-choice = Eine Auswahl
form-kind-date = Ein Tag
form-kind-person = Jemand aus dem Haus
form-kind-number = Eine Zahl
form-kind-file = Eine Datei
form-label = Frage
form-label-hint = So, wie Sie fragen würden: „Welches System?“, „Seit wann?“
form-help = Ein Wort zur Hilfe
form-required = Nötig
form-choices = Zur Auswahl
form-one-a-line = Eine Angabe je Zeile.
form-multiple = Mehreres darf gewählt werden
form-min = Mindestens
form-max = Höchstens
form-unit = Einheit
form-default = Was anfangs dasteht
form-only = Wann wird sie gestellt?
form-only-if = Hängt ab von
form-always = Nichts, sie wird immer gestellt
form-only-values = Nur nach einer dieser Antworten
form-up = Nach oben
form-down = Nach unten
form-remove = Entfernen
form-add-title = Noch eine Frage
form-add = Hinzufügen
form-save = Fragen speichern
form-show = Ansehen
form-ahead = So sieht es aus
form-ahead-hint = So sehen es die, die anfragen. Was Sie hier ausprobieren, wird nicht gesendet.
form-link = Fragen ändern
form-count = { $n ->
    [0] Außer Betreff und Einzelheiten wird nichts gefragt.
    [one] 1 Frage neben Betreff und Einzelheiten.
   *[other] {$n} Fragen neben Betreff und Einzelheiten.
}
form-heading = Was Sie fragen
said-form-saved = Das wird von jetzt an gefragt.
form-too-many = Mehr als 30 Fragen gehen nicht. Mehr beantwortet niemand.
form-key = Ein Schlüssel hat kleine Buchstaben, Ziffern und Unterstriche, beginnt mit einem Buchstaben und ist höchstens 40 Zeichen lang.
form-range = Das Mindeste ist mehr als das Höchste.
form-no-default = Welche Datei oder wer gemeint ist, weiß nur, wer anfragt.
form-choice-twice = Zwei davon sind gleich.
form-choices-needed = Sagen Sie, was zur Auswahl steht.
form-choices-too-many = Mehr als 50 zur Auswahl gehen nicht.
form-condition-earlier = Sie kann nur von einer früheren Frage abhängen, und nicht von einer Person oder einer Datei.
form-condition-values = Sagen Sie, nach welchen Antworten sie gestellt wird.

# Fragen, wie sie gestellt werden
asked-choose = Bitte wählen
asked-or = {" "}oder{" "}
asked-only-if = Nur wenn „{$label}“: {$value}.
asked-between = Zwischen {$min} und {$max}.
asked-at-least = Mindestens {$min}.
asked-at-most = Höchstens {$max}.
asked-person = name@example.com
asked-file-there = Schon da. Ohne Häkchen bleibt sie weg.
asked-file-limit = Bis 25 MB je Datei, zusammen höchstens 10.
