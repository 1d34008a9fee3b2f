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
relationship-line = Die Linie
relationship-lead-proposed = Eine erste Anfrage hat diese Linie gezogen. Sie wartet darauf, dass beide Seiten sie bestätigen.
relationship-lead-confirmed-by-one = {$name} hat diese Linie bestätigt. Sie wartet auf {$other}.
relationship-lead-confirmed = Beide Seiten haben diese Linie bestätigt.
relationship-lead-disputed = Eine Seite sagt, dass es anders ist.
relationship-lead-retired = Diese Linie wird nicht mehr genutzt.
relationship-both-sides = Sehen es beide Seiten?
relationship-side-waits = hat es noch nicht bestätigt
relationship-side-by = bestätigt von {$name}, {$day}
relationship-agreed = Was vereinbart ist
relationship-agreed-none = Noch nichts: Nirgends steht, was die eine Seite von der anderen erwarten darf.
relationship-agreed-waits = wartet auf Unterschriften
relationship-agreed-until = unterschrieben, bis {$day}
relationship-agreed-open = unterschrieben, ohne Ende
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
refusal-relationship-propose = Diese Linie können Sie nicht ziehen: Man zieht Linien von sich und den eigenen Teams; Leitende und Verwaltende ziehen auch andere.
refusal-relationship-tend = Um diese Linie kümmern sich beide Seiten und Verwaltende.
refusal-delivery-judge = Wie es ist, sagt, wer es bekommt.
refusal-relationship-retired = Diese Linie wird nicht mehr genutzt. Nehmen Sie sie zuerst wieder auf.
refusal-relationship-not-retired = Diese Linie wird genutzt.
refusal-relationship-not-disputed = Niemand sagt, dass diese Linie anders ist.
refusal-relationship-not-folded = Diese Linie ist in keiner anderen aufgegangen.
refusal-relationship-not-private = Diese Linie ist nicht zwischen zwei Personen; alle im Haus sehen sie ohnehin.
relationship-new = Eine Linie ziehen
relationship-new-lead = Wer tut was für wen? Das andere Ende bestätigt es. Zwischen zwei Personen sehen es nur Sie beide.
relationships-way-new-hint = Sagen, wer gibt und wer bekommt, noch bevor jemand um etwas gebeten hat.
relationship-propose = Vorschlagen
relationship-choose = Bitte wählen
relationship-me = {$name}, ich
relationship-party-vendor = {$name}, Lieferant
relationship-party-external_customer = {$name}, draußen
relationship-party-team = {$name}
relationship-party-person = {$name}
relationship-provider = Wer gibt
relationship-provider-hint = Ein Team, Sie selbst oder ein Lieferant.
relationship-customer = Wer bekommt
relationship-person = Eine Person am offenen Ende
relationship-person-hint = Die E-Mail-Adresse, wenn ein Ende eine Person ist: wer Ihre Zeichnungen prüft. Lassen Sie dieses Ende oben offen.
relationship-person-end = Lassen Sie oben ein Ende offen: Dort steht diese Person.
relationship-template = Anfangen mit
relationship-template-hint = Was Sie unten offen lassen, wird daraus ergänzt; Sie können es danach ändern.
relationship-no-template = Nichts, ich schreibe es selbst
relationship-not-said = Nicht gesagt
relationship-deliverable = Was geliefert wird
relationship-deliverable-hint = Befunde und Schlüssel, Antworten zu einer Rechnung, ein gepackter Auftrag.
relationship-kind = Welcher Art
relationship-frequency = Wie oft
relationship-frequency-hint = Eine gelegentliche Linie ist bekannt und verlangt sonst nichts von jemandem.
relationship-rhythm = Wann und wie viel
relationship-rhythm-hint = An jedem Arbeitstag, etwa 40.
relationship-good = Woran man sieht, dass es gut ist
relationship-good-hint = Vollständig, am selben Tag, lesbar auch für alle, die nicht dabei waren.
deliverable-work_product = ein Arbeitsergebnis
deliverable-service = ein Dienst
deliverable-both = ein Arbeitsergebnis und ein Dienst
frequency-frequent = häufig
frequency-occasional = gelegentlich
relationship-is-occasional = Gelegentlich: Sie ist bekannt und verlangt sonst nichts von jemandem.
relationship-owner = Wer sich für {$name} darum kümmert
relationship-owner-nobody = Niemand mit Namen
relationship-owner-of-side = Diese Person gehört nicht zu dieser Seite.
relationship-services-of-provider = Diese Leistung bietet die gebende Seite nicht an, oder sie ist vertraulich.
relationship-services-many = Das sind mehr als 50 Leistungen.
relationship-exists = Zwischen diesen beiden gibt es schon eine Linie, vielleicht eine, die nicht mehr genutzt wird.
relationship-with-itself = Niemand ist sich selbst Kunde: Wählen Sie zwei verschiedene Enden.
relationship-outside-alone = Ein Ende ist ein Team oder eine Person von hier.
relationship-fold-other = Diese beiden sehen nicht dieselben Menschen, oder die andere wird nicht mehr genutzt.
relationship-reconfirm-on = Beide Seiten neu fragen ab
relationship-reconfirm-hint = Ein Tag wie 2027-01-31. Ohne ihn zwölf Monate, nachdem beide bestätigt haben.
relationship-edit = Beschreiben
relationship-edit-lead = Was Sie ändern, bestätigt Ihre Seite damit, und die andere wird neu gefragt.
relationship-save = Speichern
relationship-what = Was zwischen ihnen geht
relationship-undescribed = Noch hat es niemand beschrieben: was geliefert wird, wie oft und woran man sieht, dass es gut ist.
relationship-said-by = {$name}, {$day}
relationship-earlier = Frühere Beschreibungen
relationship-services = Genutzte Leistungen
relationship-services-none = Hier ist noch keine Leistung genannt.
relationship-service-add = Eine Leistung von dort
relationship-service-add-button = Nennen
relationship-service-remove = Diese nicht
relationship-spoken-for = Von dort meldet sich hier niemand an: Die Seite gegenüber spricht dafür, oder wer verwaltet.
relationship-lead-due = Es ist Zeit, neu hinzusehen: Gibt es diese Linie noch, und ist sie noch so wie beschrieben?
relationship-disputed-title = Was anders ist
relationship-settle = Jetzt stimmt es
relationship-retired-title = Warum sie nicht mehr genutzt wird
relationship-take-up = Wieder aufnehmen
relationship-folded-into = Diese Linie geht in einer anderen weiter
relationship-unfold = Wieder herauslösen
relationship-last-confirmed = Zuletzt bestätigt
relationship-origin-import = einer Einlesung, {$day}
relationship-origin-suggestion = einem Vorschlag, {$day}
relationship-else = Etwas anderes
relationship-dispute = Es ist anders
relationship-dispute-lead = Beide Seiten lesen, was Sie schreiben. Die Linie bleibt, bis Sie sich einig sind.
relationship-dispute-why = Was ist anders?
relationship-dispute-button = Sagen
relationship-retire = Wird nicht mehr genutzt
relationship-retire-lead = Was erbeten und geliefert wurde, bleibt. Eine neue Anfrage nimmt die Linie wieder auf.
relationship-retire-why = Warum?
relationship-retire-button = Beiseitelegen
relationship-fold = Es ist dieselbe wie eine andere
relationship-fold-lead = Anfragen und Lieferungen stehen bei der anderen Linie, und neue kommen dorthin. Sie können sie wieder herauslösen.
relationship-fold-into = Die andere Linie
relationship-fold-button = Aufgehen lassen
relationship-private = Nur Sie beide können das sehen
relationship-sight = Wer das sieht
relationship-sight-private = Sie beide. Alle im Haus sehen es, wenn Sie beide es erlauben.
relationship-sight-open = Alle im Haus, weil Sie beide es erlauben.
relationship-open-sight = Alle im Haus dürfen es sehen
relationship-close-sight = Es bleibt zwischen uns beiden
said-relationship-proposed = Vorgeschlagen. Die andere Seite wird gebeten, es zu bestätigen.
said-relationship-described = Gespeichert. Die andere Seite wird neu gefragt.
said-relationship-services = Gespeichert.
said-relationship-disputed = Gesagt. Beide Seiten können es lesen.
said-relationship-settled = Geklärt.
said-relationship-retired = Beiseitegelegt.
said-relationship-taken-up = Wieder aufgenommen.
said-relationship-folded = Aufgegangen. Dies ist die Linie, die für beide steht.
said-relationship-unfolded = Wieder herausgelöst.
said-relationship-opened = Von Ihnen aus dürfen es alle sehen. Sie tun es, wenn die andere Person es auch erlaubt.
said-relationship-closed = Nur Sie beide sehen es.
template-process-packing = Verfahrenstechnik für die Verpackung
template-process-packing-deliverable = Packanweisungen für jedes Produkt
template-process-packing-rhythm = Mit jedem neuen oder geänderten Produkt, vor dem ersten Lauf
template-process-packing-good = An der Linie ausprobiert, mit einem Bild zu jedem Schritt und einem Namen zum Anrufen, wenn es nicht passt.
template-hr-service-desk = Personal für den Servicedesk
template-hr-service-desk-deliverable = Wer anfängt, wechselt und geht
template-hr-service-desk-rhythm = Jede Woche, und sofort, wenn jemand früher geht
template-hr-service-desk-good = Zehn Arbeitstage vorher, mit Team, Ort und Leitung, damit am ersten Tag alles bereit ist.
template-physician-billing = Ärztinnen und Ärzte für die Abrechnung
template-physician-billing-deliverable = Befunde und Schlüssel
template-physician-billing-rhythm = An jedem Arbeitstag
template-physician-billing-good = Vollständig, am selben Tag und lesbar auch ohne Medizinstudium.
template-finance-front-line = Finanzen für die vorderste Linie
template-finance-front-line-deliverable = Preise, Erstattungen und Antworten zu einem Konto
template-finance-front-line-rhythm = Jeden Tag, während jemand wartet
template-finance-front-line-good = Eine Antwort, die man so weitergeben kann, solange die Kundschaft noch da ist.
template-lead-team = Eine Leitung für das Team
template-lead-team-deliverable = Ziele, Reihenfolge und ein freier Weg
template-lead-team-rhythm = Jede Woche, und immer wenn etwas im Weg steht
template-lead-team-good = Alle wissen, was diese Woche zählt und warum, und was im Weg steht, ist benannt und weggeräumt.
template-it-everybody = IT für alle
template-it-everybody-deliverable = Werkzeug, das geht, und Hilfe, wenn es nicht geht
template-it-everybody-rhythm = Jeden Tag
template-it-everybody-good = Ein erstes Wort in einer Stunde, und nichts muss zweimal erklärt werden.
template-legal-advice = Rechtsrat
template-legal-advice-deliverable = Rat zu Verträgen und dazu, was man wem sagen darf
template-legal-advice-rhythm = Ein paar Mal im Jahr
template-legal-advice-good = Ein klares Ja, Nein oder Ja, wenn, mit einem Tag, in Worten, nach denen man handeln kann.
template-purchasing-vendor = Ein Lieferant für den Einkauf
template-purchasing-vendor-deliverable = Bestellte Ware
template-purchasing-vendor-rhythm = Wie bestellt
template-purchasing-vendor-good = Vollständig, rechtzeitig, unbeschädigt, mit einem Lieferschein, der zur Bestellung passt.
template-engineering-production = Konstruktion für die Fertigung
template-engineering-production-deliverable = Zeichnungen und Antworten dazu
template-engineering-production-rhythm = Mit jedem Auftrag
template-engineering-production-good = Freigegeben, bevor geplant wird, und baubar wie gezeichnet.
template-reviewer = Jemand, der meine Arbeit prüft
template-reviewer-deliverable = Ein zweiter Blick auf Zeichnungen und Texte
template-reviewer-rhythm = Ab und zu
template-reviewer-good = Ehrlich, freundlich und in zwei Tagen.
deliveries-title = Was geliefert wurde
deliveries-all = Alle
deliveries-sentence = In den letzten 90 Tagen waren {$expected} fällig: {$arrived} sind angekommen, {$in_time} davon rechtzeitig.
deliveries-in-time = Rechtzeitig
deliveries-accepted = Wie es sein soll
deliveries-returned = Zurückgeschickt
deliveries-computed = Wie wird das berechnet?
deliveries-computed-how = Fällig ist, was in den letzten 90 Tagen erwartet wurde. Rechtzeitig ist davon der Anteil, der im erwarteten Moment oder früher ankam; was nie ankam, zählt als nicht rechtzeitig. Wie es sein soll und Zurückgeschickt sind Anteile derer, zu denen sich jemand geäußert hat. Der Bereich ist der nach Wilson zu 95 %; n sagt, von wie vielen.
deliveries-none = In den letzten 90 Tagen war nichts fällig.
delivery-share = {$value} % ({$low} bis {$high})
deliveries-lead-none = Nichts wartet darauf, angesehen zu werden.
deliveries-lead = { $n ->
    [one] Eine Lieferung wird erwartet oder wartet darauf, angesehen zu werden.
   *[other] {$n} Lieferungen werden erwartet oder warten darauf, angesehen zu werden.
}
deliveries-today = Heute erwartet
deliveries-import = Aus einer Tabelle
deliveries-import-lead = Alle Zeilen werden übernommen oder keine, und jeder Fehler wird mit seiner Zeile gesagt. Eine Zeile, deren Schlüssel schon bekannt ist, ändert diese Lieferung.
deliveries-import-button = Übernehmen
deliveries-csv = Die Tabelle als CSV
deliveries-csv-hint = Die erste Zeile nennt die Spalten: expected_at und, wenn es sie gibt, arrived_at, accepted (yes oder no), reason, count, missing, what, key. Zeitpunkte wie 2026-11-23T08:00:00Z.
delivery-one = Eine Lieferung
delivery-pieces = { $n ->
    [one] ein Stück
   *[other] {$n} Stück
}
delivery-from = von {$name}
delivery-expected = noch nicht da
delivery-late = spät
delivery-arrived = ist da
delivery-arrived-late = ist da, spät
delivery-accepted = wie es sein soll
delivery-accepted-late = wie es sein soll, aber spät
delivery-returned = zurückgeschickt
delivery-returned-missing = { $n ->
    [one] zurückgeschickt, eines fehlt
   *[other] zurückgeschickt, {$n} fehlen
}
delivery-expected-at = erwartet {$when}
delivery-arrived-at = angekommen {$when}
delivery-accept = Vollständig
delivery-return = Etwas fehlt
delivery-return-button = Zurückschicken
delivery-missing = Wie viele fehlen?
delivery-why = Was stimmt nicht?
delivery-is-there = Es ist da
delivery-undo = Das zurücknehmen
delivery-record = Eine Lieferung eintragen
delivery-record-button = Eintragen
delivery-expected-when = Wann sie erwartet wird
delivery-what = Was, wenn es nicht das ist, was die Linie sagt
delivery-count = Wie viele Stück
delivery-arrived-now = Sie ist schon da
delivery-number = Das ist keine ganze Stückzahl.
delivery-missing-more = Es fehlen mehr, als es waren.
delivery-reason = Sagen Sie, was nicht stimmt oder wie viele fehlen.
delivery-judged = Jemand hat gesagt, wie es ist: Nehmen Sie das zuerst zurück.
delivery-instant = Schreiben Sie einen Zeitpunkt mit seiner Verschiebung, wie 2026-11-23T08:00:00Z.
delivery-accepted-cell = Schreiben Sie hier yes oder no, oder lassen Sie es offen.
import-not-csv = Das ist keine Tabelle, die als CSV gelesen werden kann.
import-column-twice = Diese Spalte steht zweimal da.
import-column-unknown = Diese Spalte ist nicht bekannt. Bekannt sind expected_at, arrived_at, accepted, reason, count, missing, what und key.
import-column-needed = Diese Spalte wird gebraucht.
import-too-long = Das sind mehr als 5.000 Zeilen: Schicken Sie sie in mehreren Tabellen.
import-key-twice = Eine frühere Zeile hat denselben Schlüssel.
said-delivery-recorded = Eingetragen.
said-delivery-arrived = Notiert: Es ist da.
said-delivery-accepted = Notiert: Es ist, wie es sein soll.
said-delivery-returned = Zurückgeschickt. Die andere Seite liest, warum.
said-delivery-undone = Zurückgenommen.
said-deliveries-imported = Die Tabelle ist übernommen.
known-descriptions = Beschreibungen von Linien, die Sie geschrieben haben
known-descriptions-purpose = Damit beide Enden sehen, was geändert wurde, und von wem.
known-descriptions-viewers = Wer die Linie sieht.
known-descriptions-retention = Solange die Verbindung verzeichnet ist.
known-deliveries = Lieferungen, die Sie eingetragen oder zu denen Sie sich geäußert haben
known-deliveries-purpose = Damit beide Enden wissen, was kam und wie es war.
known-deliveries-viewers = Wer die Linie sieht; Ihr Name steht nicht dabei.
known-deliveries-retention = Solange die Verbindung verzeichnet ist.

refusal-interactions-not-allowed = Zu lesen, wer wem geschrieben hat, ist aus. Die Administration bittet darum, und eine Vertretung der Beschäftigten erlaubt es, unter Einstellungen, Der zweite Schlüssel.
relationships-loop = Der ganze Kreislauf
relationships-suggested = Vorgeschlagene
relationship-your-side = Ihre Seite
relationship-say = sprich {$say}
relationship-good-means = Gut heißt: {$good}
relationship-passes-unsaid = Noch hat niemand gesagt, was hier weitergeht.
relationship-and-on-to = und weiter zu
relationship-owner-looks-after = kümmert sich um diese Verbindung
relationship-owner-left = nicht mehr hier
relationship-owner-left-lead = nicht mehr hier; {$lead} leitet das Team und springt ein
relationship-owner-name-another = Jemand anderen nennen
relationship-owner-name-one = Nennen, wer sich um diese Seite kümmert
relationship-origin-agreement = eine Vereinbarung, {$day}
relationship-agreed-also = Außerdem vereinbart
relationship-kept-head = Gehalten in den letzten 90 Tagen
relationship-kept-rows = Zeigen, was gezählt wurde
relationship-kept-nothing = noch nichts gezählt
relationship-kept-how = Jeder Anteil bezieht sich auf das, was in den letzten 90 Tagen gezählt wurde, mit dem Wilson-Intervall zu 95 %; n sagt, von wie vielen. Eine Zeit wird mit jeder Anfrage gezählt, deren Uhr diese Vereinbarung gestellt hat und die stehen geblieben oder abgelaufen ist: Eine, die noch läuft, sagt noch nichts; eine, die schon zu spät ist, wurde nicht gehalten. Eine Zusage über Lieferungen wird aus den Lieferungen gezählt, jede andere aus dem, was die Empfangenden gesagt haben. Neuigkeiten, die immer wieder zugesagt sind, stehen bei jeder Anfrage.
relationship-promise-class = {$time} ({$class})
kept-share = {$value} %
kept-sure = {$low} bis {$high}, n {$n}
loop-title = Wo der Kreislauf steht
loop-map = Zeichnen
loop-map-confirmed = von beiden bestätigt, {$day}
loop-map-disputed = eine Seite sagt, dass es anders ist
loop-map-due = neu zu bestätigen
loop-listen = Zuhören
loop-listen-none = noch nicht: Hier wird stehen, was jede Seite braucht, schwierig findet und schätzt
loop-listen-one = {$name} hat eine Erklärung unterschrieben, die andere Seite noch nicht
loop-listen-both = beide haben unterschrieben, was sie brauchen, {$day}
loop-act = Handeln
loop-act-none = noch nicht: Hier wird stehen, was vereinbart ist und verbessert wird
loop-act-agreed = { $n ->
    [one] eine Vereinbarung gilt
   *[other] {$n} Vereinbarungen gelten
}
loop-review = Zurückschauen
loop-act-improving = { $n ->
    [one] eine Verbesserung läuft
   *[other] {$n} Verbesserungen laufen
}
loop-act-promised = { $n ->
    [one] ein Bedürfnis ist zugesagt
   *[other] {$n} Bedürfnisse sind zugesagt
}
loop-act-waits = { $n ->
    [one] ein Bedürfnis wartet
   *[other] {$n} Bedürfnisse warten
}
loop-back = der Rückblick von {$day} führte hierher zurück
loop-review-open = sollte gehalten sein: was kam dabei heraus?
loop-review-due = war {$day} fällig
loop-review-regroups = beide sammeln sich neu; die Arbeit geht {$day} weiter
loop-review-planned = geplant, {$day}
loop-review-held = gehalten, {$day}
loop-review-none = noch nicht: ein Tag, an dem beide gemeinsam hinschauen
loop-review-by = noch nicht; bis {$day}, wenn endet, was vereinbart ist
tellings-title = Was dazu gesagt wurde
tellings-lead = { $n ->
    [0] In den letzten 90 Tagen hat niemand etwas gesagt.
    [one] In den letzten 90 Tagen einmal gesagt.
   *[other] In den letzten 90 Tagen {$n}-mal gesagt, das Neueste zuerst.
}
refusal-agreement-counts = Wie oft etwas gehalten wurde, ist für die beiden Seiten dieser Vereinbarung.
deliveries-today-note = ein Tipp sagt, wie es ist
card-title = Für wen wir da sind, wer für uns da ist
card-lead = { $serves ->
    [0] Noch ist nicht beschrieben, für wen {$team} da ist
    [one] {$team} ist für eine Stelle da
   *[other] {$team} ist für {$serves} Stellen da
}, { $served ->
    [0] und nicht, wer für das Team da ist.
    [one] und eine ist für das Team da.
   *[other] und {$served} Stellen sind für das Team da.
}
card-lead-empty = Noch hat niemand beschrieben, für wen {$team} da ist und wer für das Team da ist.
card-way = Wie unsere Arbeit jemanden draußen erreicht
card-way-map = Auf der Karte
card-way-none = Auf der Karte führt von hier noch nichts zu jemandem draußen.
card-serves = Für wen wir da sind
card-serves-none = Noch hat niemand eine Verbindung von hier beschrieben.
card-served = Wer für uns da ist
card-served-none = Noch hat niemand eine Verbindung hierher beschrieben.
card-undescribed = { $n ->
    [one] Noch eine Verbindung, die niemand beschrieben hat.
   *[other] Noch {$n} Verbindungen, die niemand beschrieben hat.
}
card-ask = Fragen Sie dort {$name}.
card-ask-say = Fragen Sie dort {$name} (sprich {$say}).
card-ask-nobody = Dort ist noch niemand genannt.
card-own = Hier kümmert sich {$name} darum.
card-question = Ist es klar?
card-who-reads = Wer das Team leitet, liest Ihre Antwort mit Ihrem Namen, sonst niemand. Sie ist nicht anonym.
card-who-reads-unled = Niemand leitet dieses Team: Alle darin lesen Ihre Antwort mit Ihrem Namen. Sie ist nicht anonym.
card-clear = Es ist klar
card-not-clear = Nicht klar
card-words = Was ist nicht klar?
card-you-said = Sie haben gesagt: {$said}.
card-said-clear = klar, {$day}
card-said-not-clear = nicht klar, {$day}
card-said-clear-before = klar, {$day}; seitdem hat sich die Karte geändert
card-said-not-clear-before = nicht klar, {$day}; seitdem hat sich die Karte geändert
card-answers = Was das Team sagt
card-counts = Klar für {$clear}, nicht klar für {$not_clear}; {$silent} haben seit der Änderung nichts gesagt.
card-see = Die Karte ansehen
card-today-ask = Ist Ihnen klar, für wen {$team} da ist und wer für das Team da ist?
card-today-new = Sie sind neu bei {$team}. Ist Ihnen klar, für wen das Team da ist und wer für das Team da ist?
card-today-changed = Die Karte von {$team} hat sich geändert. Ist sie Ihnen noch klar?
card-today-unclear = { $n ->
    [one] Für eine Person bei {$team} ist es nicht klar
   *[other] Für {$n} bei {$team} ist es nicht klar
}
refusal-card = Das ist für die, die zum Team gehören.
said-card-answered = Danke. Wer das Team leitet, erfährt es.
known-cards = Was Sie zu den Karten Ihrer Teams gesagt haben
known-cards-purpose = Damit klar wird, für wen das Team da ist und wer für das Team da ist.
known-cards-viewers = Sie und wer das Team leitet; leitet es niemand, alle darin.
known-cards-retention = Bis Sie neu antworten.
refusal-relationship-figures = Was geliefert wurde und wie es lief, ist für die beiden Enden dieser Verbindung.
relationships-filter = Welche Verbindungen
relationships-filter-show = Zeigen
relationships-state-all = alle, die in Gebrauch sind
relationships-state-proposed = noch nicht bestätigt
relationships-state-confirmed_by_one = von einer Seite bestätigt
relationships-state-confirmed = von beiden bestätigt
relationships-state-disputed = eine Seite sagt, dass es anders ist
relationships-state-retired = nicht mehr in Gebrauch
relationships-state-none = Keine Ihrer Verbindungen steht so.
agreement-rests-on-add = Nennen, worauf sie beruht
agreement-rests-on-lead = {$title}. Was eine andere Vereinbarung Ihnen zusagt, kann diese tragen. Es wird als neue Fassung vorgeschlagen und ist zu unterschreiben.
agreement-rests-on-none = Noch ist nichts genannt, worauf sie beruht.
agreement-rests-on-remove = Diese nicht
agreement-times-kept = Wie oft wurden die Zeiten gehalten?
agreement-times-kept-where = Auf der Seite der Verbindung
relationship-time-acknowledge = Ein erstes Wort innerhalb von {$span}
relationship-time-respond = Eine Antwort innerhalb von {$span}
relationship-time-update = Neuigkeiten mindestens alle {$span}
relationship-time-resolve = Erledigt innerhalb von {$span}
relationship-time-ownership = Höchstens {$span} bei einem Team
relationship-steps-away = { $n ->
    [one] einen Schritt entfernt
   *[other] {$n} Schritte entfernt
}
# Die ersten Tage: drei Fragen, und von jedem Team ein erstes Wort
welcome-title = Montagsstart
welcome-question-n = Frage {$n} von 3
welcome-question-gives_to = Wem geben Sie Ihre Arbeit weiter?
welcome-question-gets_from = Wer gibt Ihnen die seine?
welcome-question-outside = Wer draußen hängt davon ab?
welcome-lead-gives_to = Denken Sie an die letzte Woche. Wer mit dem weitermacht, was Sie fertig haben, ist Ihre Kundschaft, eine Tür weiter oder in einer anderen Stadt.
welcome-lead-gets_from = Notizen, Teile, Zahlen, Schlüssel, eine Antwort: wer Ihnen in die Hand gibt, womit Sie arbeiten.
welcome-lead-outside = Am Ende der Linie steht jemand, der nicht hier arbeitet. Wählen Sie, wer es merkt, wenn Ihre Arbeit stillsteht.
welcome-find = In der Liste suchen
welcome-choose = Wählen Sie alles, was stimmt
welcome-they-say-so = Die andere Seite sagt es schon
welcome-known = Schon gesagt: {$names}.
welcome-others = Jemand anderes
welcome-others-hint = Ein Team, eine Firma, eine Kollegin. Was Sie mit einem einzelnen Menschen verbindet, bleibt unter Ihnen beiden. Heißt niemand hier so, sieht jemand nach.
welcome-others-outside = Andere draußen
welcome-others-outside-hint = In eigenen Worten, etwa Patienten, Läden, die Stadt.
welcome-other-n = Jemand anderes, Zeile {$n}
welcome-next = Weiter
welcome-before = Zurück zur vorigen Frage
welcome-nobody = Niemand? Gehen Sie einfach weiter. Sie können später etwas hinzufügen.
welcome-many = Eine Antwort nennt höchstens hundert.
welcome-words-unknown = Diese Worte warten auf keine Klärung.
welcome-done-title = Danke. Das steht jetzt auf der Karte.
welcome-done-lead = { $n ->
    [one] Sie haben eine Verbindung genannt.
   *[other] Sie haben {$n} Verbindungen genannt.
} { $drawn ->
    [0] {""}
    [one] Eine Linie ist neu.
   *[other] {$drawn} Linien sind neu.
} { $confirmed ->
    [0] {""}
    [one] Eine hatte die andere Seite schon genannt, sie gilt nun von beiden.
   *[other] {$confirmed} hatte die andere Seite schon genannt, sie gelten nun von beiden.
}
welcome-done-none = Sie haben noch niemanden genannt. Kommen Sie auf die Fragen zurück, sobald Ihnen jemand einfällt.
welcome-map-now = { $n ->
    [one] Die Karte des Hauses hat eine Linie,
   *[other] Die Karte des Hauses hat {$n} Linien,
} { $confirmed ->
    [0] noch keine ist von beiden Seiten bestätigt.
    [one] eine ist von beiden Seiten bestätigt.
   *[other] {$confirmed} sind von beiden Seiten bestätigt.
}
welcome-done-words = { $n ->
    [one] Ein Name ist hier noch nicht bekannt. Wer die Organisation pflegt, sieht nach.
   *[other] {$n} Namen sind hier noch nicht bekannt. Wer die Organisation pflegt, sieht nach.
}
welcome-to-team = Was Ihr Team dazu sagt
welcome-to-map = Die Karte ansehen
welcome-ours = Ihr Team auf der Karte
welcome-more = Haben Sie jemanden vergessen?
welcome-line-both = Beide Seiten sagen es.
welcome-line-disputed = Eine Seite sagt, dass es anders ist.
welcome-line-theirs = Wir sagen es; auf die andere Seite wird gewartet.
welcome-line-waits = Wartet auf Bestätigung.
welcome-team-title = {$name}: ein erstes Wort
welcome-team-lead-none = Noch hat niemand dieses Team genannt, und es selbst hat niemanden genannt. Zuerst kommen die drei Fragen.
welcome-team-lead-confirm = { $n ->
    [one] Eine Linie wartet auf Ihr Wort.
   *[other] {$n} Linien warten auf Ihr Wort.
} Bestätigen Sie, was stimmt; was nicht stimmt, lässt sich auf der Seite der Beziehung berichtigen.
welcome-team-lead-promise = { $n ->
    [one] Ihre Linie ist bestätigt.
   *[other] Alle {$n} Linien sind bestätigt.
} Es fehlen noch ein Versprechen, ein Bedarf und ein Tag, an dem Sie beide darauf schauen.
welcome-team-lead-done = Bestätigt und vereinbart. Am Tag der Durchsicht schauen beide Seiten darauf.
welcome-team-waiting = Ist das so?
welcome-team-confirmed = Bestätigt
welcome-team-words = Versprochen und gebraucht
welcome-confirm = Ja, so ist es
welcome-confirm-all = { $n ->
    [one] Ja, bestätigen
   *[other] Ja, alle {$n} bestätigen
}
welcome-we-promise = Wir versprechen
welcome-they-promise = Wir brauchen von der anderen Seite
welcome-word-signed = Von beiden Seiten unterschrieben.
welcome-word-waits-for-them = Von uns unterschrieben; auf die andere Seite wird gewartet.
welcome-word-waits-for-us = Wartet auf unsere Unterschrift.
welcome-review-on = Wir schauen darauf am {$day}.
welcome-sign = Unterschreiben
welcome-promise-title = Ein Versprechen, ein Bedarf
welcome-promise-lead = Das genügt für den Anfang. Damit unterschreiben Sie für Ihr Team; die andere Seite liest es auf ihrer Seite und unterschreibt auch.
welcome-promise-lead-unsigned = Das genügt für den Anfang. Ihre Leitung unterschreibt es, danach die andere Seite.
welcome-with = Mit wem
welcome-partner-customer = {$name}, denen wir dienen
welcome-partner-provider = {$name}, die uns dienen
welcome-promise = Was wir versprechen
welcome-promise-hint = Etwas Kleines, das sich halten lässt, etwa: ein erstes Wort innerhalb eines Tages.
welcome-need = Was wir von der anderen Seite brauchen
welcome-need-hint = Eines, das unsere Arbeit besser machen würde, etwa: alle Unterlagen am Donnerstag, nicht am Freitag.
welcome-review = Gemeinsam schauen wir darauf am
welcome-review-hint = Ein Freitag ist gut. Bis dahin gilt das Versprechen, dann vereinbaren Sie neu.
welcome-give-word = Versprechen und unterschreiben
said-welcome-confirmed = Für Ihr Team bestätigt.
said-welcome-word-given = Ihr Wort ist gegeben. Die andere Seite wird gefragt.
said-welcome-words-settled = Geklärt. Wer diese Worte gebraucht hat, findet es auf der Seite des Teams.
said-welcome-words-not-settled = Nicht geklärt: wählen Sie jemanden aus der Liste, oder einen anderen Namen, wenn dieser vergeben ist.
known-welcome = Ihre Antworten auf die drei ersten Fragen
known-welcome-purpose = Damit die Karte mit dem beginnt, was Menschen sagen, und Sie weitermachen können, wo Sie aufgehört haben.
known-welcome-viewers = Sie; die Administration sieht, dass Sie geantwortet haben, und Worte, zu denen niemand bekannt war, ohne Ihren Namen.
known-welcome-retention = Solange Sie verzeichnet sind.
# Relationships as a file
refusal-relationships-exchange = Verbindungen aus einer Datei holen und in eine schreiben: das tun Verwaltende.
relationships-import = Verbindungen aus einer Datei
relationships-import-lead = Fügen Sie eine Tabelle (CSV) oder eine Liste (YAML) ein. Zuerst sehen Sie, was sich ändern würde. Übernommen wird alles oder nichts, und jeder Fehler wird mit Zeile und Spalte genannt.
relationships-way-import-hint = Steht schon irgendwo, wer was für wen tut? Eine Tabelle mit zwei Spalten genügt.
relationships-import-look = Zeigen, was sich ändern würde
relationships-import-take = Übernehmen
relationships-file = Die Datei
relationships-file-hint = In einer Tabelle nennt die erste Zeile die Spalten. Nötig sind provider und customer: der Pfad eines Teams, die Adresse einer Person, der Name eines Lieferanten oder der Kundschaft außen. Bekannt sind: {$columns}.
relationships-preview-title = Was die Datei ändert
relationships-preview-nothing = Nichts: Alles in der Datei ist schon so.
relationships-preview-lead = {$added} neu, {$changed} anders, {$unchanged} wie bisher. Noch ist nichts geschrieben.
relationships-preview-new = Neu
relationships-preview-changed = Anders
relationships-preview-field = von „{$from}“ zu „{$to}“
relationships-preview-more = Und {$n} weitere.
said-relationships-imported = Die Datei ist übernommen.
relationships-export = Verbindungen in eine Datei
relationships-export-lead = Alle Linien, die im Haus zu sehen sind, mit den Adressen derer, die sich darum kümmern. Wozu, wird mit Ihrem Namen aufgeschrieben. Vertrauliche Linien und solche zwischen zwei Personen sind nicht darin.
relationships-export-button = Datei schreiben
relationships-purpose = Wozu
relationships-purpose-reorganise = Um viele auf einmal zu ändern
relationships-purpose-other_system = Um sie in ein anderes System zu bringen
relationships-purpose-copy = Um eine Abschrift zu haben
relationships-format = Als
relationships-format-csv = Tabelle (CSV)
relationships-format-yaml = Liste (YAML)
relationships-import-column = Diese Spalte ist nicht bekannt. Das Handbuch nennt die bekannten.
relationships-import-cells = Diese Zeile hat mehr oder weniger Zellen als die erste.
relationships-import-too-long = Das sind mehr als 20.000 Verbindungen: Senden Sie mehrere Dateien.
relationships-import-more-faults = Es gibt noch mehr Fehler; beheben Sie zuerst diese.
relationships-import-not-yaml = Ab hier ist das nicht als YAML zu lesen.
relationships-import-alias = Anker, Verweise und Tags werden nicht genommen: Schreiben Sie den Wert aus.
relationships-import-shape = Hier wird eine Liste erwartet: relationships und darunter je ein Eintrag mit provider und customer.
relationships-import-value = Hier wird ein Text erwartet, bei services auch eine Liste von Namen.
relationships-import-one-format = Senden Sie eine Datei: entweder csv oder yaml.
relationships-import-unknown = Unter diesem Namen ist hier niemand bekannt. Ein Team wird mit seinem Pfad geschrieben, etwa Finanzen/Kreditoren.
relationships-import-several = Mehrere Teams heißen so. Schreiben Sie den Pfad, etwa Finanzen/Kreditoren.
relationships-import-person-unknown = Mit dieser Adresse arbeitet hier niemand.
relationships-import-twice = Eine frühere Zeile der Datei hat dieselben beiden Enden.
relationships-import-folded = Diese Linie ist in einer anderen aufgegangen. Lösen Sie sie dort zuerst heraus.
relationships-import-between-persons = Was zwischen zwei Personen ist, gehört ihnen: Sie ziehen die Linie selbst.
relationships-import-party-kind = Schreiben Sie team, person, vendor oder external_customer.
relationships-import-deliverable-kind = Schreiben Sie work_product, service oder both.
relationships-import-frequency = Schreiben Sie frequent oder occasional.
relationships-import-state = Schreiben Sie proposed, confirmed_by_one, confirmed, disputed oder retired.
relationships-import-side = Schreiben Sie provider oder customer.
relationships-import-moment = Schreiben Sie den Zeitpunkt wie 2026-11-23T08:00:00Z.
relationships-import-confirmations = Das passt nicht dazu, wer wann bestätigt hat: Vergleichen Sie provider_confirmed_at und customer_confirmed_at.
relationships-import-by-without-at = Sagen Sie auch, wann.
relationships-import-only-disputed = Das steht nur da, wo der Zustand disputed ist.
relationships-import-only-retired = Das steht nur da, wo der Zustand retired ist.
# Was ein Lieferant über einen Link liest
field-link-days = Bitte zwischen 1 und 366 Tagen wählen.
refusal-vendor-answers = Das tut, wer hier eine Beziehung zu diesem Lieferanten betreut, ein Team mit einer solchen leitet oder für einen Service von dort verantwortlich ist, und die Administration.
known-vendor-pages = Seiten von Lieferanten
known-vendor-pages-purpose = Damit klar ist, wer einen Lieferanten über einen Link lesen lässt, was zugesagt ist, und wer geschrieben hat, was der Lieferant braucht.
known-vendor-pages-viewers = Links: wer hier für den Lieferanten zuständig ist, und die Administration. Was ein Lieferant sagt: Kolleginnen, Kollegen und der Lieferant.
known-vendor-pages-retention = Solange der Lieferant eingetragen ist.
relationships-statement = Was wir von Ihnen brauchen
relationships-statement-hint = Ihr Unternehmen in eigenen Worten, für alle hier, die mit Ihnen zu tun haben.

## The manager of whoever asks
service-managers-see = Die Führungskraft sieht, was ihre Leute hier fragen
service-managers-see-hint = Wird vor dem Fragen gesagt und gilt nur für das, was von da an gefragt wird. Nie für Vertrauliches.
service-managers-confidential = Was vertraulich gefragt wird, ist nicht für Führungskräfte.
form-missing-link = Was fehlte, als darum gebeten wurde
# Mit Namen gefragt
service-direct-name = Direkt gefragt
refusal-service-direct = Über diese Leistung werden die Leute des Teams mit Namen gefragt, deshalb bleibt sie. Ihre Ziele ändern Sie, wie Sie möchten.
service-direct-not-confidential = Über diese Leistung werden Leute mit Namen gefragt, und ihr Team sieht es. Bieten Sie daneben eine vertrauliche Leistung an.
service-direct-no-guests = Gäste kennen hier niemanden mit Namen. Bieten Sie ihnen eine eigene Leistung an.
service-silent-after = Still nach so vielen Geschäftsstunden
service-silent-after-hint = Nichts bleibt liegen: Wer so lange nichts gehört hat, dessen Anfrage meldet sich bei der Person, die sie hat, und nach noch einmal der halben Zeit bei der Leitung.
service-silent-range = Nennen Sie 1 bis 400 Stunden.

# Was jedes Mal andere Teams gefragt werden

parts-link = Was andere Teams gefragt werden
parts-title = { $service }: was andere Teams gefragt werden
parts-lead = Jedes Mal, wenn jemand darum bittet, fragt Hallway diese Teams nach ihrem Teil, im Namen der Person, die gefragt hat, und die Anfrage wartet auf sie. Höchstens zwölf Teile.
parts-number = Teil { $n }
parts-service = Wen, und was
parts-subject = In einer Zeile
parts-after = Wann
parts-at-once = Sofort
parts-after-number = Wenn Teil { $n } erledigt ist
parts-hint = {"{subject}"} steht für das, worum gebeten wurde. Ein Teil ohne Auswahl und ohne Worte entfällt beim Sichern; für mehr, als hier stehen, sichern Sie zuerst.
parts-save = Sichern
parts-stale = Inzwischen hat jemand die Leistung geändert. Sehen Sie Ihre Teile noch einmal an und sichern Sie sie.
said-parts-saved = Von nun an werden auch diese gefragt.
field-parts-many = Höchstens zwölf Teile.
field-parts-confidential = Worum im Vertrauen gebeten wird, erfährt kein anderes Team. Wählen Sie eine vertrauliche Leistung.
field-part-after = Ein Teil kann nur nach einem kommen, der darüber steht.

charter-title = Was Sie von uns erwarten dürfen
charter-signed = Unterschrieben von { $who }, { $day }. Das ist Fassung { $version }.
charter-signed-team = Unterschrieben: { $day }. Das ist Fassung { $version }.
charter-none = { $team } hat noch nichts Eigenes geschrieben. Was hier steht, gilt für alle.
charter-earlier = Jetzt gilt eine andere Fassung.
charter-newest = Diese lesen
charter-before = Die Fassung davor
charter-write = In eigenen Worten schreiben
charter-write-anew = Neu schreiben
charter-expect = Was Sie von uns erwarten dürfen
charter-need = Was wir von Ihnen brauchen
charter-rights = Ihre Rechte
charter-complain = Wenn etwas anders werden soll
charter-kept-first = { $kept } von { $n } ersten Worten kamen rechtzeitig, von dem, was in den letzten { $days } Tagen gefragt wurde.
charter-kept-end = { $kept } von { $n } waren rechtzeitig erledigt, von dem, was in den letzten { $days } Tagen gefragt wurde.
charter-house-first-word = Zuerst antwortet Ihnen ein Mensch, keine Maschine, und sagt, wann Sie es haben.
charter-house-order = Was zuerst kam, kommt zuerst dran. Arbeit wird nach Regeln geordnet, die alle lesen können, nie danach, wer fragt.
charter-house-need = Sagen Sie, was Sie brauchen und wofür, und bis wann, wenn es einen solchen Tag gibt. Antworten Sie, wenn wir zurückfragen: Solange wir auf Sie warten, wartet auch Ihre Zusage.
charter-right-soon = Sagen, bis wann Sie es brauchen und warum. Sie sehen jederzeit, wo es steht.
charter-right-again = Nachfragen, wenn Sie nichts hören. Dafür müssen Sie sich nicht entschuldigen.
charter-right-settled = Sagen, dass es nicht erledigt ist. Dann kommt es zu uns zurück und behält seinen Platz.
charter-right-wish = Sagen, was anders werden soll und was helfen würde. Darauf bekommen Sie eine Antwort.
charter-house-complain = Sagen Sie uns, was Sie sich wünschen und was helfen würde. Es ist eine Anfrage wie jede andere: Zuerst antwortet ein Mensch, und Sie hören, was übernommen wird, was zum Teil und was nicht, mit einem Grund.
charter-write-title = Was man von { $team } erwarten darf
charter-write-lead = In eigenen Worten, wie Sie es jemandem an der Tür sagen würden. Sie unterschreiben mit Ihrem Namen und dem heutigen Tag; was Ihre Leistungen versprechen, steht von selbst daneben.
charter-expect-hint = Was Sie für andere tun, und wie Sie mit ihnen umgehen möchten.
charter-need-hint = Was Ihre Arbeit schnell und richtig macht.
charter-rights-hint = Neben dem, was hier alle dürfen: sagen, bis wann; nachfragen; sagen, dass es nicht erledigt ist; sagen, was anders werden soll.
charter-complain-hint = An wen man sich wenden kann, und was dann geschieht.
charter-sign = Unterschreiben
charter-cancel = Zurück
charter-stale = Inzwischen hat jemand eine andere Fassung unterschrieben. Ihre Worte stehen noch hier: Sehen Sie nach, was dort jetzt steht, und unterschreiben Sie noch einmal.
said-charter-signed = Unterschrieben, und alle können es lesen.
refusal-charter = Das ist für die, die das Team leiten.
known-charters = Worte von Teams, die Sie unterschrieben haben
known-charters-purpose = Damit bekannt ist, wer das Wort des Teams gegeben hat.
known-charters-viewers = Alle Kolleginnen und Kollegen.
known-charters-retention = Solange das Team verzeichnet ist.
service-complaint-name = Beschwerden
service-complaint-confidential-name = Beschwerden im Vertrauen
complaint-wish = Was soll anders werden?
complaint-solution = Was würde helfen?
complaint-happened = Was geschehen ist
refusal-service-complaint = Hierüber sagen andere, was anders werden soll, und was sie dabei gefragt werden, bleibt, wie es ist. Die Zeiten können Sie ändern.
service-complaint-stays = Den Leuten wurde gesagt, wer liest, was sie hier sagen. Das bleibt.
checklist-link = Die Checkliste
checklist-title = { $service }: die Checkliste
checklist-lead = Was das Team jedes Mal durchgeht, wenn jemand darum bittet. Jede Anfrage bekommt eine eigene Liste, die nur das Team sieht. Höchstens zwanzig Schritte.
checklist-number = Schritt { $n }
checklist-wanted = Nötig, bevor es erledigt ist
checklist-hint = Ein Schritt ohne Worte fällt beim Speichern weg; für mehr, als hier stehen, erst speichern. Was schon gefragt wurde, behält seine eigene Liste.
checklist-save = Speichern
checklist-stale = Inzwischen hat jemand die Leistung geändert. Sehen Sie Ihre Schritte noch einmal an und speichern Sie sie.
said-checklist-saved = Von jetzt an hat jede Anfrage diese Liste.
field-steps-many = Höchstens zwanzig Schritte.
agreement-replay = Was es für die letzten 90 Tage bedeutet hätte
refusal-agreement-reworded = Seit Sie es gelesen haben, wurde es neu gefasst. Lesen Sie, was sich geändert hat, und unterschreiben Sie dann.
agreement-wordings-how = Wie es zu diesen Worten kam
agreement-worded-by = { $who }, { $day }
agreement-worded = { $day }
agreement-worded-first = Der erste Wortlaut.
agreement-worded-same = Im selben Wortlaut.
agreement-changed-days = Geändert, {$now}. Vorher: {$before}.
agreement-side-came = {$name}, neu: {$words}
agreement-side-went = {$name}, nicht mehr: {$words}
agreement-side-words = {$name}, in anderen Worten:
agreement-side-measure = {$name}, anders gezählt: {$words}
agreement-reworded-title = Es hat sich gerade geändert
agreement-reworded-lead = Während Sie lasen, wurde es neu gefasst. Sie haben nicht unterschrieben. Das hat sich geändert.
agreement-reworded-read = Lesen, wie es jetzt ist

refusal-agreement-cooling = Diese Fassung haben alle unterschrieben, und jede Seite kann noch zurücktreten. Treten Sie erst zurück und schlagen Sie dann einen anderen Wortlaut vor.
refusal-agreement-not-cooling = Hier gibt es nichts, wovon man zurücktreten könnte: Nicht alle haben diese Fassung unterschrieben, oder die Bedenktage sind vorbei.
refusal-negotiation-nothing-waits = Keine Fassung wartet auf Unterschriften, es gibt also nichts zu besprechen. Schlagen Sie erst eine Änderung vor.
refusal-negotiation-talk = Hier sprechen nur die beiden Seiten und wer vermittelt.
refusal-mediator-call = Um Vermittlung bittet, wer für eine der Seiten unterschreibt.
refusal-mediator-already = Jemand ist schon gefragt oder vermittelt. Beenden Sie das zuerst.
refusal-mediator-answered = Sie haben schon geantwortet.
refusal-mediator-none = Hier vermittelt niemand.
field-agreement-review = Wählen Sie einen Tag, an dem die Vereinbarung gilt.
field-agreement-cooling = Wählen Sie eine Zahl von 0 bis 14 Tagen.
field-agreement-cooling-alone = Was allen versprochen wird, unterschreibt nur eine Seite. Lassen Sie die Tage weg.
field-mediator-unknown = So heißt hier niemand, der diese Vereinbarung sehen darf.
field-mediator-near = Diese Person gehört zu einer der Seiten oder leitet einige von ihnen. Fragen Sie jemand anderen.
agreement-review-on = Wieder ansehen am
agreement-cooling-days = Bedenktage
agreement-cooling-hint = Von 0 bis 14. Nach der letzten Unterschrift gilt sie erst, wenn sie vorbei sind. Bis dahin kann jede Seite zurücktreten.
agreement-lead-cools = Alle haben unterschrieben. Bis {$until} kann jede Seite zurücktreten; sie gilt ab {$from}.
agreement-cools-off = { $n ->
    [one] Ein Bedenktag nach der letzten Unterschrift.
   *[other] {$n} Bedenktage nach der letzten Unterschrift.
}
agreement-review-day = Beide sehen sie am {$day} wieder an.
agreement-worded-by-for = Wortlaut von {$who}, für {$name}
agreement-worded-for = Vorgeschlagen für {$name}
agreement-no-day = kein Tag
agreement-changed-review = Wieder ansehen, geändert: {$now}. Vorher: {$before}.
agreement-changed-cooling = Bedenktage, geändert: {$now}. Vorher: {$before}.
agreement-step-back = Zurücktreten
agreement-step-back-title = Davon zurücktreten?
agreement-step-back-lead = {$title}. Alle Unterschriften sind dann weg, und sie wartet wieder auf beide Seiten. Was vorher galt, gilt weiter.
agreement-step-back-words = Warum
agreement-step-back-hint = Die andere Seite liest es.
said-agreement-stepped-back = Sie sind zurückgetreten. Die andere Seite erfährt es.
talk-title = Was darüber gesagt wird
talk-lead = Hier sprechen beide Seiten über die Fassung, die wartet. Sonst liest es nur, wen Sie zum Vermitteln bitten.
talk-lead-over = Keine Fassung wartet auf Unterschriften. Was gesagt wurde, bleibt hier für beide Seiten.
talk-for = {$who}, für {$name}
talk-mediates = {$who}, vermittelt
talk-mediator = Wer vermittelt
talk-erased = Was gesagt wurde, ist gelöscht.
talk-stepped-back = zurückgetreten
talk-words = Was möchten Sie sagen?
talk-words-hint = Beide Seiten lesen es, und wer vermittelt.
talk-say = Sagen
said-talk-said = Gesagt. Die andere Seite erfährt es.
mediator-title = Vermittlung
mediator-asked-lead = Sie werden gebeten, zwischen zwei Seiten zu vermitteln. Wenn Sie Ja sagen, lesen Sie, was sie einander sagen, und sprechen mit. Sie unterschreiben nichts.
mediator-asked = {$who} ist um Vermittlung gebeten, von {$name}.
mediator-mediates = {$who} vermittelt, auf Bitte von {$name}.
mediator-accept = Ja, ich vermittle
mediator-decline = Nein, ich nicht
mediator-end = Vermittlung beenden
mediator-call = Jemanden um Vermittlung bitten
mediator-call-lead = Eine Person von keiner der Seiten liest, was Sie einander sagen, und spricht mit. Sie unterschreibt nichts. Es endet, wenn die Fassung unterschrieben ist oder eine Seite es beendet.
mediator-address = Ihre Adresse
mediator-address-hint = Jemand, der zu keiner der Seiten gehört und niemanden von ihnen leitet.
mediator-words = Worum es geht
mediator-words-hint = Das liest die Person vor ihrer Antwort, und die andere Seite auch.
mediator-ask = Fragen
said-mediator-asked = Gefragt. Sie erfahren die Antwort.
said-mediator-accepted = Sie vermitteln.
said-mediator-declined = Sie vermitteln nicht. Wer gefragt hat, erfährt es.
said-mediator-ended = Die Vermittlung ist beendet.
known-negotiations = Was Sie über Vereinbarungen gesagt haben, und wo um Vermittlung gebeten wurde
known-negotiations-purpose = Damit beide Seiten, und wer vermittelt, wissen, wer was gesagt hat.
known-negotiations-viewers = Beide Seiten, und wer vermittelt, solange vermittelt wird.
known-negotiations-retention = Solange die Vereinbarung verzeichnet ist. Was Sie als vermittelnde Person gesagt haben, wird mit Ihnen gelöscht.
agreement-one-promise = Eines versprechen

days-title = Tage der Vereinbarungen
days-lead = { $n ->
    [0] Keine Vereinbarung Ihrer Teams hat einen Tag vor sich. Nennen Sie einen Tag, an dem beide Seiten sie wieder ansehen.
    [one] Ein Tag Ihrer Vereinbarungen liegt vor Ihnen.
   *[other] {$n} Tage Ihrer Vereinbarungen liegen vor Ihnen.
}
days-month = {$month} {$year}
days-is-review = beide Seiten sehen sie wieder an
days-is-end = ihr letzter Tag
days-calendar = Tage der Vereinbarungen
days-review = Wieder ansehen: {$title}
days-end = Letzter Tag: {$title}
days-link = In Ihrem eigenen Kalender
days-link-about = Ein Kalenderprogramm kann diese Tage über einen Link lesen. Wer den Link hat, liest sie; behalten Sie ihn für sich. Vertrauliches steht nicht darin.
days-link-made = Ein Link vom {$day} öffnet sie jetzt.
days-link-make = Link erstellen
days-link-anew = Anderen Link erstellen, diesen beenden
days-link-withdraw = Link beenden
said-days-withdrawn = Der Link öffnet nichts mehr.
days-made-title = Der Link für Ihren Kalender
days-made-lead = Abonnieren Sie ihn in Ihrem Kalenderprogramm. Er zeigt, was Sie dann sehen dürfen, und nichts mehr, wenn Sie gegangen sind.
days-made-label = Link
days-made-once = Er wird nur dieses eine Mal gezeigt. Erstellen Sie einen anderen, wenn er verloren geht.
known-calendar-links = Links für Ihren Kalender
known-calendar-links-purpose = Damit Ihr Kalenderprogramm die Tage Ihrer Vereinbarungen liest.
known-calendar-links-viewers = Nur Sie. Administratoren sehen, dass ein Link erstellt wurde.
known-calendar-links-retention = Solange Sie verzeichnet sind.

playbook-title = So machen wir es: {$service}
playbook-none = Noch hat es niemand aufgeschrieben. Schreiben Sie es für alle, die es als Nächste tun.
playbook-lead = Was jetzt gilt. Nur das Team liest es.
playbook-by = Fassung {$n}, {$who}, {$when}
playbook-words = Schritte in eigenen Worten
playbook-hint = Ein Schritt je Zeile, wie Sie es jemandem sagen würden, der neu ist. Was von Anfrage zu Anfrage anders ist, gehört in die Checkliste.
playbook-write = Diese Fassung schreiben
playbook-earlier = Frühere Fassungen
playbook-stale = Gerade hat jemand eine andere Fassung geschrieben. Sie steht oben. Ihre eigenen Worte stehen unten: Ändern Sie sie, oder senden Sie sie so.
said-playbook-written = Geschrieben. Es gilt ab jetzt.
known-playbooks = Wie Leistungen gemacht werden, wie Sie es aufgeschrieben haben
known-playbooks-purpose = Damit das Team weiß, wen es fragen kann.
known-playbooks-viewers = Das Team der Leistung, und wer für sie einsteht.
known-playbooks-retention = Solange die Leistung verzeichnet ist.
