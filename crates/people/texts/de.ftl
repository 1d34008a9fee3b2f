refusal-scope = Dieser Schlüssel darf nur lesen.

# The entrance
language-name = Deutsch
time-zone = Zeitzone
crumbs = Wo
save = Speichern
refusal-lesser-key = Dafür muss jemand angemeldet sein, oder der Schlüssel muss alles dürfen.
refusal-key-in-address = In der Adresse stand ein Schlüssel, wo andere ihn lesen können. Senden Sie ihn im Authorization-Kopf und widerrufen Sie diesen.
refusal-shown-once = Das wurde schon einmal angelegt, und was es öffnet, wurde damals gezeigt. Es wird nicht aufbewahrt und kann deshalb nicht noch einmal gezeigt werden.
calendar-first = Bürozeiten

## Signing in
sign-in = Anmelden
sign-in-lead = Hier ist jeder Kunde von jemandem und arbeitet selbst für jemanden.
sign-in-demo = Das ist eine Vorführung. Wer möchten Sie sein?
sign-in-or = oder
sign-in-email = E-Mail
sign-in-password = Passwort
sign-in-wrong = E-Mail und Passwort gehören nicht zusammen.
sign-in-too-many = Das wurde zu oft versucht. Warten Sie { $minutes ->
    [one] eine Minute
   *[other] {$minutes} Minuten
 } und versuchen Sie es noch einmal.
sign-in-foot = Noch kein Passwort, oder vergessen? Bitten Sie die Administration um einen Link. Lieferanten und Partner melden sich mit dem Link aus ihrer Einladung an.

## Passwords
password-hint = Zehn Zeichen oder mehr. Am besten ein paar Wörter, die nur Sie so zusammenstellen würden.
password-too-short = Das braucht mindestens zehn Zeichen.
password-about-you = Das ist Ihre Adresse, Ihr Name oder der Name der Organisation. Andere würden es zuerst versuchen.
password-common = Viele wählen das, deshalb würden andere es zuerst versuchen.
password-not-yours = Das ist nicht Ihr jetziges Passwort.

## Links
link-title = Eintreten bei {$organisation}
link-welcome = Willkommen, {$name}. Wählen Sie ein Passwort, dann sind Sie da.
link-choose-new = {$name}, wählen Sie ein neues Passwort. Überall sonst werden Sie dann abgemeldet.
link-password = Ihr neues Passwort
link-enter = Eintreten
link-gone-invitation = Diese Einladung wurde benutzt, ist abgelaufen oder wurde zurückgenommen. Bitten Sie um eine neue; wenn Sie schon ein Passwort haben, melden Sie sich damit an.
link-gone-reset = Dieser Link wurde benutzt, ist abgelaufen oder durch einen neueren ersetzt. Bitten Sie die Administration um einen neuen; wenn Sie Ihr Passwort kennen, melden Sie sich damit an.
link-has-entered = Diese Person hat schon ein Passwort. Geben Sie ihr stattdessen einen Link, um ein neues zu wählen.
link-made-title = Der Link ist fertig
link-made-invitation = Übergeben Sie ihn selbst. Mit ihm wählt diese Person ein Passwort, einmal, bis {$until}.
link-made-reset = Übergeben Sie ihn selbst. Mit ihm wählt diese Person ein neues Passwort, einmal, bis {$until}. Das jetzige gilt bis dahin.
link-made-label = Link
link-made-once = Er wird nur dieses eine Mal gezeigt. Ein neuerer Link beendet diesen.
link-made-back = Fertig
link-withdraw = Diesen Link zurücknehmen
link-ways-title = Wie {$name} hereinkommt
link-ways-left = Diese Person ist nicht mehr hier, deshalb lässt nichts sie herein.
link-ways-has-password = Ein Passwort gibt es. Wenn es vergessen ist, übergeben Sie einen Link, um ein neues zu wählen.
link-ways-invited = Es gibt noch kein Passwort. Die Einladung gilt bis {$until}.
link-ways-reset = Ein Link für ein neues Passwort gilt bis {$until}.
link-ways-none = Es gibt noch kein Passwort. Übergeben Sie eine Einladung.
link-ways-invite = Einladung anlegen
link-ways-offer-reset = Link für ein neues Passwort anlegen
link-ways-circles = {$name} gehört zum Kreis einer vertraulichen Leistung. Wer mit einem Link von jemand anderem hereinkommt, ist zunächst nicht mehr darin: die Kreise müssen die Person wieder einlassen.
said-link-withdrawn = Der Link öffnet nichts mehr.

## A new organisation
setup-title = Eine neue Organisation
setup-lead = Wer Hallway gestartet hat, hat einen Code für diese Seite.
setup-code = Code
setup-code-hint = Er wurde beim Start von Hallway ausgegeben, vier Gruppen zu vier Zeichen.
setup-code-wrong = Dieser Code öffnet nichts. Es gilt der neueste; er wird bei jedem Start ausgegeben.
setup-organisation = Wie heißt die Organisation?
setup-name = Ihr Name
setup-found = Beginnen
organisation-exists = Hier gibt es schon eine Organisation.
organisation-title = Organisation
organisation-lead = Was alle oben auf jeder Seite sehen, und womit neue Leute anfangen.
organisation-name = Name
organisation-language = Sprache für alle, die keine gewählt haben
said-organisation-saved = Gespeichert.

## Me
me-title = Ich
me-lead = Wie andere Sie sehen, wo Sie angemeldet sind, und Ihre Schlüssel. Alles, was über Sie gespeichert ist:
me-profile = Wie ich heiße
me-name = Name
me-preferred-name = Wie man mich nennt
me-say-it = Wie man es ausspricht
me-say-it-hint = So wie „schi-WOHN“.
me-about = Ein paar Worte über mich
me-language = Sprache
me-keys = Einzelne Tasten tun etwas
me-keys-hint = Zum Beispiel „a“ zum Bestätigen. Schalten Sie das ab, wenn es anderen Hilfsmitteln im Weg ist.
me-sessions = Wo ich angemeldet bin
me-browser = Browser
me-some-browser = Ein Browser
me-this-browser = dieser hier
me-signed-in = Angemeldet
me-seen = Zuletzt benutzt
me-end = Abmelden
me-tokens = Meine Schlüssel für Programme
me-tokens-lead = Ein Programm mit so einem Schlüssel handelt als Sie, und nie über das hinaus, was Sie in diesem Moment dürfen.
me-password = Passwort
me-password-current = Jetziges Passwort
me-password-new = Neues Passwort
me-password-change = Ändern und überall sonst abmelden
said-me-saved = Gespeichert.
said-password-changed = Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.
said-session-ended = Dort abgemeldet.

## Keys for programs
token-name = Wofür ist er?
token-scope = Er darf
token-scope-read = lesen
token-scope-write = lesen und schreiben
token-scope-admin = alles, was ich darf
token-made-at = Angelegt
token-make = Schlüssel anlegen
token-revoke = Widerrufen
token-too-many = Sie haben hundert gültige Schlüssel. Widerrufen Sie zuerst einen.
token-made-title = Ihr neuer Schlüssel
token-made-lead = Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt. Wer ihn hat, handelt als Sie.
token-made-back = Ich habe ihn
said-token-revoked = Dieser Schlüssel öffnet nichts mehr.

## What Hallway knows about me
about-me-title = Was Hallway über mich weiß
about-me-lead = Jede Art von Eintrag, die über Sie gespeichert ist: wofür, wer sie sieht und wie lange sie bleibt.
about-me-what = Was
about-me-purpose = Wofür
about-me-viewers = Wer es sieht
about-me-retention = Wie lange
about-me-rows = Einträge
about-me-show = { $n ->
    [one] 1 Eintrag zeigen: {$kind}
   *[other] {$n} Einträge zeigen: {$kind}
}
about-me-impossible = Niemandem sonst wird gezeigt, wann Sie sich anmelden oder wie schnell Sie sind, und Ihr Passwort kann niemand lesen. Wer den Server betreibt, kann das übrige lesen, was auf ihm gespeichert ist.
about-me-download = Alles mitnehmen
about-me-none = Von dieser Art gibt es nichts über Sie.
about-me-as-kept = So, wie es gespeichert ist, das Neueste zuerst.
about-me-more = { $n ->
    [one] Und 1 weiterer; er ist in dem, was Sie mitnehmen.
   *[other] Und {$n} weitere; sie sind in dem, was Sie mitnehmen.
}
known-profile = Wer Sie sind
known-profile-purpose = Damit die anderen wissen, mit wem sie es zu tun haben und wie man Sie nennt.
known-profile-viewers = Alle, die hier arbeiten. Stufe, Vertrag und Daten: Sie, Ihre Führungskraft und die Administration.
known-profile-retention = Solange Sie hier sind, und { $time } danach. Dann steht an Ihrer Stelle ein ehemaliges Teammitglied.
known-teams = Ihre Teams
known-teams-purpose = Damit Anfragen diejenigen finden, die sie beantworten können.
known-teams-viewers = Alle, die hier arbeiten.
known-teams-retention = Solange Sie dazugehören.
known-audiences = Was Ihnen gezeigt wird
known-audiences-purpose = Damit Sie sehen, was für Sie bestimmt ist, und andere nicht.
known-audiences-viewers = Sie.
known-audiences-retention = Solange Sie es sehen dürfen.
known-sign-in = Wie Sie hereinkommen
known-sign-in-purpose = Damit Sie und niemand sonst sich anmelden kann. Von Ihrem Passwort wird nur eine Form aufbewahrt, aus der es sich nicht lesen lässt. Vertippte Passwörter werden einige Stunden lang unter einer verschlüsselten Form Ihrer Adresse gezählt.
known-sign-in-viewers = Sie.
known-sign-in-retention = Eine Sitzung höchstens zwei Wochen, ein benutzter Browser { $time }, das Kennwort, bis Sie es ändern oder gehen.
known-tokens = Ihre Schlüssel für Programme
known-tokens-purpose = Damit Programme, denen Sie vertrauen, für Sie handeln können.
known-tokens-viewers = Sie; dass einer angelegt wurde, auch die Administration.
known-tokens-retention = Widerrufene bleiben verzeichnet, damit man versteht, was sie getan haben.
known-links = Links, die für Sie angelegt wurden
known-links-purpose = Damit Sie hereinkommen oder ein neues Passwort wählen konnten.
known-links-viewers = Sie und die Administration.
known-links-retention = { $time } nach ihrem Ablauf.
known-events = Was Sie getan haben, und was Sie betraf
known-events-purpose = Damit alle sehen können, wie etwas zustande kam. Es enthält keine Texte und keine Namen.
known-events-viewers = Wer die Sache sehen darf, an der es geschah.
known-events-retention = So lange wie die Sache selbst. Dass Sie etwas Vertrauliches gelesen haben: { $time }.
known-repeats = Antworten an Ihre Programme
known-repeats-purpose = Damit ein Programm, das zweimal fragt, nichts zweimal tut.
known-repeats-viewers = Dasselbe Programm.
known-repeats-retention = { $time }.

# The directory
refusal-not-yours = Das kann jemand anderes tun: wer das Team leitet oder wer Hallway verwaltet.
refusal-team-retired = Dieses Team ist geschlossen.
refusal-team-has-teams = Andere Teams gehören dazu. Verschieben oder schließen Sie zuerst diese.
refusal-team-has-members = Menschen gehören dazu. Lassen Sie sie zuerst in ein anderes Team wechseln.
refusal-person-deactivated = Diese Person ist schon gegangen.
refusal-person-active = Diese Person ist schon da.
refusal-last-of-circle = Hier ist jemand zuletzt noch im Kreis einer vertraulichen Leistung. Lassen Sie zuerst eine Nachfolge ein.
refusal-circle-waits = Diese Person ist die letzte in einem Kreis, dessen andere darauf warten, wieder eingelassen zu werden. Ist das geschehen, kann ein Link angelegt werden; das jetzige Passwort gilt wie bisher.
refusal-last-administrator = Jemand muss die Einstellungen führen. Benennen Sie zuerst jemand anderen dafür.
refusal-retired = Das ist geschlossen.
refusal-vendor-has-guests = Menschen dieses Lieferanten kommen noch herein. Verabschieden Sie zuerst diese.
refusal-vendor-has-teams = Teams stehen für diesen Lieferanten. Schließen Sie zuerst diese.
refusal-too-many-calendars = Es gibt 500 Kalender, mehr werden nicht geführt.
field-taken = Das hat schon jemand oder etwas anderes.
field-team-above-itself = Ein Team kann nicht zu sich selbst oder zu einem Team unter ihm gehören.
field-team-too-deep = Der Baum hat höchstens zwölf Stockwerke.
field-zone = Das ist keine Zeitzone. Zonen heißen wie Europe/Berlin.
field-guest = Das ist nicht für Gäste.
field-vendor-of-employee = Nur Gäste kommen von einem Lieferanten.
field-guest-in-team = Das ist ein Gast von außen. Gäste gehören nur zu einem Team, das für ihren eigenen Lieferanten steht.
field-team-of-vendor = Dieses Team steht für einen Lieferanten: Nur dessen Gäste gehören dazu.
field-lead-from-outside = Ein Team, das für einen Lieferanten steht, hat hier keine Leitung. Für seine Leistungen steht jemand im Haus ein.
field-left-before-start = Das liegt vor dem ersten Tag.
field-manager-circle = Wer hier genannt ist, untersteht dieser Person, über wie viele andere auch immer. Niemand steht über sich selbst.
field-team-slash = Ein Schrägstrich trennt Teams, wie in Finanzen/Lohn; im Namen steht keiner.
token-nobody = Diese E-Mail-Adresse hat hier niemand, der noch hereinkommen kann.
field-own-manager = Niemand führt sich selbst.
field-weekday = Wochentage sind 1 (Montag) bis 7 (Sonntag).
field-time-of-day = Das ist keine Uhrzeit zwischen 00:00 und 24:00, wie 09:30.
field-hours-end-first = Zeiten enden, nachdem sie begonnen haben. Eine Nacht schreibt man als 22:00 bis 24:00 und am nächsten Tag 00:00 bis 06:00.
field-one-default = Ein Kalender gilt für alle. Wählen Sie stattdessen einen anderen dafür.

## The staff list from a file
set-team-merge = Als ein anderes Team weiterführen
set-team-split = Einen Teil zum eigenen Team machen
set-team-move = An eine andere Stelle setzen
reorganise-not-a-member = Eine dieser Personen ist nicht im Team.
reorganise-name-below-taken = Ein Team darunter heißt wie eines, das dort schon ist. Benennen Sie zuerst eines um.
import-unreadable = Diese Datei lässt sich nicht als Tabelle mit Kommas lesen.
import-not-utf-8 = Diese Buchstaben sind nicht lesbar. Speichern Sie die Datei als UTF-8.
import-column = Diese Spalte ist nicht bekannt. Bekannt sind email, name, team, manager_email, level, site, contract, started_on und left_on.
import-cells = Diese Zeile hat mehr oder weniger Zellen als die erste.
import-path = Ein Pfad von Teams wird geschrieben wie Finanzen/Kreditoren.
import-twice = Diese Adresse steht weiter oben in der Datei schon.
import-guest = Diese Adresse gehört einem Gast eines Lieferanten.

## The directory's pages
directory-next = Weiter
directory-cancel = Jetzt nicht
field-nobody = Niemand, der hier arbeitet, hat diese Adresse.
field-hours = Zeiten schreibt man wie 08:00-12:00, 13:00-17:00.
people-title = Menschen
people-lead = Wer hier arbeitet, wo man sie findet und wie man ihre Namen spricht.
people-keep = Liste führen
people-search = Name oder E-Mail
people-none = Niemand hier heißt „{$q}“.
people-all = Alle zeigen
people-no-team = kein Team
people-say = gesprochen {$how}

## Settings
settings-lead = Was für alle hier gilt. Was Sie ändern, wird festgehalten.
settings-lead-other = Was für alle hier gilt. Wie Sie heißen und sich anmelden, stellen Sie selbst ein:
settings-me = Ich
settings-led = Teams, die Sie leiten
settings-led-about = Worum es geht, wo es sitzt und wer dazugehört
settings-all = Alle Einstellungen
settings-organisation = Name, Sprache und Zeitzone
settings-people = Wer hereinkommen darf und mit welchem Vertrauen
settings-teams = Der Baum der Bereiche, Abteilungen und Teams
settings-services-title = Leistungen
settings-services = Was Teams anbieten und was sie versprechen
settings-calendars = Wann Teams da sind und welche Tage frei sind
settings-record = Wer was geändert und wer etwas Vertrauliches angesehen hat.
record-title = Verzeichnis der Änderungen
settings-customers = Für wen am Ende alle Arbeit ist und wer von außen hilft

## The settings of teams
teams-title = Teams
teams-lead = Jedes Team dient anderen, und andere dienen ihm. Ein neues braucht nur einen Namen.
teams-search = Name eines Teams
teams-none = Kein Team heißt so.
teams-empty-title = Es gibt noch keine Teams
teams-empty-lead = Wer zusammenarbeitet, ist ein Team: Es bietet Leistungen an und wird gefragt. Beginnen Sie mit Ihrem eigenen.
teams-empty-other = Noch hat niemand aus der Verwaltung eines angelegt.
set-team-new = Neues Team
set-team-new-hint = Ein Name genügt. Menschen und alles andere können folgen.
set-team-begin = Beginnen
set-team-make = Team anlegen
set-team-within = In {$path}.
set-team-led-by = {$name} leitet es.
set-team-led-by-nobody = Noch leitet es niemand.
set-team-people = { $n ->
    [0] noch niemand
    [one] eine Person
   *[other] {$n} Menschen
}
set-team-kind-division = Bereich
set-team-kind-department = Abteilung
set-team-kind-team = Team
set-team-kind-group = Gruppe
set-team-at-the-top = keinem, es steht ganz oben
set-team-vendor = Steht für
set-team-vendor-hint = Wählen Sie einen Lieferanten, wenn dessen Menschen beantworten sollen, worum Kollegen sie bitten. Dann gehören nur seine Gäste dazu. Das lässt sich später nicht ändern.
set-team-of-the-house = niemanden, es ist ein Team im Haus
set-team-stands-for = Es steht für {$vendor}: Nur Gäste von dort gehören dazu, und sie sehen, worum dieses Team gebeten wird.
set-team-nobody = noch niemand
set-team-calendar-of-all = wie für alle
set-team-lead = { $n ->
    [0] Noch gehört niemand dazu.
    [one] Eine Person gehört dazu.
   *[other] {$n} Menschen gehören dazu.
}
set-team-lead-within = { $n ->
    [0] {$path}. Noch gehört niemand dazu.
    [one] {$path}. Eine Person gehört dazu.
   *[other] {$path}. {$n} Menschen gehören dazu.
}
set-team-look = Ansehen, wie andere es sehen
set-team-name = Name
set-team-parent = Gehört zu
set-team-kind = Art
set-team-lead-who = Wer leitet es
set-team-lead-hint = Jemand, der dazugehört.
set-team-calendar = Wann es da ist
set-team-site = Wo es sitzt
set-team-about = Worum es geht
set-team-about-hint = In ein, zwei Sätzen, für alle, die sich darauf verlassen.
set-team-members = Wer dazugehört
set-team-members-none = Noch niemand.
set-team-leads = leitet das Team
set-team-let-go = {$name} aus dem Team nehmen
set-team-add = Jemanden aufnehmen
set-team-add-hint = Über die E-Mail-Adresse.
set-team-add-button = Aufnehmen
set-team-retire = Team schließen
set-team-retire-title = {$name} schließen?
set-team-retire-lead = Es bietet nichts mehr an und kann nichts mehr gefragt werden. Was es getan hat, bleibt lesbar. Das lässt sich nicht zurücknehmen.
said-team-made = Das Team ist da. Nehmen Sie nun Menschen auf.
said-team-saved = Gespeichert.
said-team-joined = Die Person gehört jetzt zum Team.
said-team-left = Die Person ist nicht mehr im Team.
said-team-retired = Das Team ist geschlossen.

## The settings of people
people-kept-title = Menschen und Gäste
people-kept-lead = Alle, die hereinkommen dürfen. Was sie getan haben, bleibt, wenn sie gehen.
people-kept-none = Niemand passt dazu.
people-views = Wer gezeigt wird
people-show-employees = Wer hier arbeitet
people-show-guests = Gäste
people-show-left = Wer gegangen ist
set-person-new = Neue Person
set-person-new-lead = Niemand bekommt dadurch Post. Die Einladung übergeben Sie selbst.
set-person-make = Aufnehmen
set-person-name = Name
set-person-email = E-Mail
set-person-email-hint = Damit meldet sich die Person an.
set-person-team = Zu Hause in
set-person-vendor = Kommt von
set-person-vendor-hint = Wer von einem Lieferanten kommt, ist Gast und sieht nur das Eigene.
set-person-works-here = nirgendwo sonst, arbeitet hier
set-person-preferred-name = Rufname
set-person-say-it = Wie man es spricht
set-person-say-it-hint = Wie in „schiw-OON“.
set-person-about = Ein paar Worte über die Person
set-person-language = Sprache
set-person-manager = Führungskraft
set-person-manager-hint = Über die E-Mail-Adresse.
set-person-site = Wo sie arbeitet
set-person-level = Ebene
set-person-contract = Vertrag
set-person-started-on = Erster Tag
set-person-left-on = Letzter Tag
set-person-administrator = Führt die Einstellungen
set-person-administrator-hint = Sieht dadurch nichts Vertrauliches.
set-person-auditor = Liest das Protokoll der Änderungen
set-person-auditor-hint = Sieht dadurch nichts Vertrauliches.
set-person-lead = Arbeitet hier, noch in keinem Team.
set-person-lead-team = Arbeitet in {$team}.
set-person-lead-guest = Gast von {$vendor}.
set-person-lead-left = Kommt nicht mehr herein seit: {$when}.
set-person-look = Ansehen, wie andere sie sehen
set-person-door-title = Hereinkommen
set-person-doors = Links, die jetzt offen sind
set-person-door-lead = Mit einem Link wählt die Person einmal ein Passwort. Sie übergeben ihn selbst.
set-person-invite = Einladung anlegen
set-person-reset = Link für ein neues Passwort
set-person-leave-title = Gehen
set-person-leave-lead = Die Person wird überall abgemeldet und sieht nichts mehr. Was sie getan hat, bleibt.
set-person-deactivate = Verabschieden
set-person-deactivate-title = {$name} verabschieden?
set-person-deactivate-lead = Die Person wird sofort überall abgemeldet, ihre Schlüssel und Links enden, und sie verlässt ihre Teams. Was sie getan hat, bleibt.
set-person-readmit-title = Wiederkommen
set-person-readmit-lead = Die Person kehrt in das Team zurück, in dem sie zu Hause war. Sie braucht eine neue Einladung.
set-person-readmit = Wieder hereinlassen
said-person-made = Die Person steht auf der Liste. Übergeben Sie nun eine Einladung.
said-person-saved = Gespeichert.
said-person-gone = Die Person kann nicht mehr hereinkommen.
said-person-back = Die Person darf wieder hereinkommen, mit einer neuen Einladung.

## The settings of calendars
calendars-title = Kalender
calendars-lead = Wann jemand da ist. Versprechen zählen nur diese Stunden.
calendar-new = Neuer Kalender
calendar-new-lead = Er beginnt mit Montag bis Freitag, 09:00 bis 17:00; die Zeiten ändern Sie danach.
calendar-make = Kalender anlegen
calendar-name = Name
calendar-row = { $n ->
    [0] {$zone}, keine freien Tage
    [one] {$zone}, ein freier Tag
   *[other] {$zone}, {$n} freie Tage
}
calendar-for-all = gilt für alle
calendar-lead = Für die Teams und Leistungen, die ihn nennen.
calendar-lead-for-all = Gilt für alle Teams und Leistungen, die keinen anderen nennen.
calendar-hours-hint = Die Zeiten eines Tages in einer Zeile, wie 08:00-12:00, 13:00-17:00. Eine leere Zeile ist ein freier Tag.
calendar-holidays = Freie Tage
calendar-holidays-hint = Ein Datum je Zeile, wie 2026-12-25.
calendar-special = Tage mit eigenen Zeiten
calendar-special-hint = Ein Datum und seine Zeiten je Zeile, wie 2026-12-24 08:00-12:00.
calendar-is-default = Gilt für alle
calendar-is-default-hint = Überall, wo kein anderer Kalender genannt ist.
calendar-closed = geschlossen
said-calendar-made = Der Kalender ist da. Tragen Sie nun die Zeiten ein.
said-calendar-saved = Gespeichert. Laufende Versprechen werden neu gezählt.

## The settings of those outside
customers-title = Kunden und Lieferanten
customers-lead = Jede Linie endet bei jemandem draußen. Nennen Sie sie hier einmal.
customers-head = Für wen alles ist
customers-none = Noch ist niemand genannt. Wer wartet am Ende Ihrer Arbeit: Patienten, Mieter, Käuferinnen?
customer-new = Neue Art von Kunden
customer-change = Art von Kunden
customer-make = Hinzufügen
customer-name = Name
customer-name-hint = Alle zusammen, wie „Patienten“.
customer-one = Einer davon
customer-one-hint = Wie ein Satz mit einem beginnt, wie „Ein Patient“.
customer-row = „{$one} wartet“
customer-retire = Von der Liste nehmen
customer-retire-title = {$name} von der Liste nehmen?
customer-retire-lead = Nichts Neues kann sie nennen. Was sie schon nennt, bleibt.
vendors-head = Wer von außen hilft
vendors-none = Noch ist kein Lieferant oder Partner genannt.
vendor-new = Neuer Lieferant
vendor-change = Lieferant
vendor-make = Hinzufügen
vendor-name = Name
vendor-about = Was er für uns tut
vendor-retire = Von der Liste nehmen
vendor-retire-title = {$name} von der Liste nehmen?
vendor-retire-lead = Nichts Neues kann ihn nennen. Was ihn schon nennt, bleibt.
said-customer-made = Hinzugefügt.
said-customer-saved = Gespeichert.
said-customer-retired = Von der Liste genommen.
said-vendor-made = Hinzugefügt.
said-vendor-saved = Gespeichert.
said-vendor-retired = Von der Liste genommen.

settings-second-key = Was auch eine Vertretung der Beschäftigten erlauben muss.
second-key-title = Der zweite Schlüssel
second-key-lead = Manches darf die Organisation nur, wenn auch jemand es erlaubt, den die Beschäftigten gewählt haben. Wer die Einstellungen verwaltet, hat den ersten Schlüssel, und nie beide.
second-key-interactions = Lesen, wer wem geschrieben hat
second-key-interactions-about = Ein Befehl auf dem Server liest eine Liste, wer wem geschrieben hat, zählt sie nach Paaren von Teams und Monaten zusammen und vergisst sie. Weder Personen noch Inhalte werden behalten; Paare, in denen weniger als 5 Menschen geschrieben haben, sieht niemand. Das hilft, Beziehungen zu finden, die noch niemand eingetragen hat.
second-key-allowed = { $name } hat es erlaubt, { $day }.
second-key-waits = { $name } hat darum gebeten, { $day }. Es wartet auf die Vertretung der Beschäftigten.
second-key-never-asked = Niemand hat darum gebeten. Es ist aus.
second-key-allow = Erlauben
second-key-take-back = Zurücknehmen
second-key-erasure = Was eingelesen wurde, sieht niemand, solange es nicht erlaubt ist. Es wird 30 Tage nach dem Zurücknehmen gelöscht, oder sofort, wenn eine Vertretung der Beschäftigten oder die Administration es sagt.
second-key-erase = Eingelesenes löschen
said-interactions-erased = Was eingelesen wurde, ist gelöscht.
second-key-refuse = Nicht erlauben
second-key-purpose = Wozu
second-key-purpose-hint = Welche Mails oder Chats, von wann bis wann, und was daraus werden soll. Alle, die hier arbeiten, können das lesen.
second-key-ask = Darum bitten
second-key-ask-anew = Um etwas anderes bitten
second-key-holders = Wer ihn hat
second-key-nobody = Noch niemand hat ihn. Ohne Vertretung kann nichts davon erlaubt werden.
second-key-since = Seit { $day }
second-key-dismiss = Schlüssel zurücknehmen
second-key-address = E-Mail-Adresse von jemandem, den die Beschäftigten gewählt haben
second-key-address-hint = Zum Beispiel ein Mitglied des Betriebsrats. Niemand, der die Einstellungen verwaltet.
second-key-name = Schlüssel geben
second-key-administrator = Diese Person verwaltet die Einstellungen und kann nicht beide Schlüssel haben.
refusal-second-key-not-asked = Niemand hat darum gebeten, also gibt es nichts zu erlauben oder zurückzunehmen.
said-representative-named = Sie haben ab jetzt den zweiten Schlüssel.
said-representative-dismissed = Sie haben ihn nicht mehr.
said-second-key-asked = Die Bitte ist gestellt. Sie wartet auf die Vertretung.
said-second-key-allowed = Erlaubt.
said-second-key-taken-back = Es ist aus. Was vorher gelesen wurde, sieht niemand.
known-second-key = Der zweite Schlüssel
known-second-key-purpose = Damit alle sehen, wer im Namen der Beschäftigten was erlaubt.
known-second-key-viewers = Alle, die hier arbeiten.
known-second-key-retention = Solange Sie ihn haben, und solange es gilt.
# Menschen aus einer Liste
roster-many = Das sind mehr als 500 Zeilen. So viele Menschen bringt: hallway import people DATEI.csv
roster-column = Diese Spalte ist nicht bekannt. Spalten heißen Name, E-Mail, Team und Leitung.
roster-name = In dieser Zeile steht kein Name.
roster-name-first = Eine Zeile beginnt mit dem Namen; die Adresse kommt danach.
roster-name-twice = Dieser Name steht weiter oben schon. Wenn es zwei Menschen sind, geben Sie beiden eine Adresse; sonst lassen Sie eine Zeile weg.
roster-name-here = Jemand mit diesem Namen ist schon hier. Lassen Sie die Zeile weg, oder geben Sie eine Adresse an, wenn es jemand anderes ist.
roster-email-twice = Diese Adresse steht weiter oben schon.
roster-email-here = Jemand hier hat diese Adresse schon. Lassen Sie die Zeile weg.
roster-team-spelled = Dieses Team ist weiter oben anders geschrieben. Schreiben Sie es jedes Mal gleich.
roster-team-spelled-here = Ein Team hier heißt beinahe so. Schreiben Sie es wie dort, oder nennen Sie dieses anders.
roster-team-of-several = Mehrere Teams hier heißen so. Lassen Sie es weg und ordnen Sie die Person in den Einstellungen zu.
roster-lead-twice = Dieses Team hat weiter oben schon eine Leitung. Es leitet eine Person.
roster-lead-here = Dieses Team hat schon eine Leitung.
roster-lead-of-nothing = Wer leitet, braucht ein Team in derselben Zeile.
roster-cells = In dieser Zeile steht mehr als Name, Adresse, Team und das Wort Leitung. Hat ein Name ein Komma, setzen Sie ihn in Anführungszeichen.
people-no-address = noch keine Adresse
link-name-address = Mit ihr melden Sie sich künftig an. Noch hat sie niemand für Sie eingetragen.
settings-welcome-title = Montagsstart
settings-welcome = Namen, Links, drei Fragen an alle und die Karte, die daraus entsteht. Später: für alle, die noch kommen, und für Teams, die noch nicht bestätigt haben, was über sie gesagt wurde

forgotten-link = Vergessen?
forgotten-title = Ein neues Passwort
forgotten-lead = Nennen Sie Ihre Adresse; dorthin geht ein Link, mit dem Sie ein neues Passwort wählen.
forgotten-do = Link senden
forgotten-sent = Wenn diese Adresse hier bekannt ist und ein Passwort hat, ist ein Link dorthin unterwegs. Er öffnet einmal, innerhalb von 30 Minuten. Kommt nichts, fragen Sie die Administration.
forgotten-no-mail = Von hier gehen keine E-Mails hinaus. Bitten Sie die Administration um einen Link.
link-ways-mail-reset = Link per E-Mail senden
link-ways-mail-invitation = Per E-Mail einladen
link-no-address = Diese Person hat noch keine Adresse. Übergeben Sie den Link selbst.
said-link-mailed = Ein Link geht per E-Mail hinaus.
settings-mail = Ob E-Mails hinausgehen, was wartet und was nicht angenommen wurde.
mail-is-off = Von hier gehen keine E-Mails hinaus. Übergeben Sie den Link selbst.
notice-settings-link = Was Sie erfahren, und wie
vendor-its-page = Wer von dort kommt, und was zwischen uns ist
attention-title = Was Fragen von Ihnen wollen
attention-mark = ,
attention-used = In diesem Monat haben Fragen {$used} der {$whole} Minuten in Anspruch genommen, die sie dürfen, {$n ->
    [one] einmal
   *[other] {$n}-mal
}.
attention-none = In diesem Monat wurden Sie nichts gefragt. Alle Fragen zusammen dürfen {$whole} Minuten dauern.
attention-off = Hier wird niemand etwas gefragt: Die Organisation gibt Fragen keine Zeit.
attention-how = Jede Frage sagt vorher, wie lange sie dauert. Was über diese Minuten hinausginge, wird nicht gefragt. Es zählt, dass Sie gefragt wurden, nicht, ob Sie geantwortet haben.
organisation-attention = Minuten im Monat, die Fragen von jeder Person in Anspruch nehmen dürfen
organisation-attention-hint = Alles, was um Antworten bittet, teilt sie sich. Mit 0 wird niemand gefragt.
field-attention-minutes = Geben Sie eine Zahl von 0 bis 60 Minuten an.
known-attention = Wie viel Fragen von Ihnen wollten
known-attention-purpose = Damit alle Fragen zusammen nicht mehr von Ihrem Monat wollen, als sie dürfen.
known-attention-viewers = Nur Sie.
known-attention-retention = { $time } und der begonnene Monat. Da steht, wie viele Sekunden, nie was gefragt wurde und ob Sie geantwortet haben.

# Wann jemand da ist
field-absence-ends-first = Das Ende liegt vor dem Anfang.
field-absence-too-long = Nennen Sie einen Tag in den nächsten zwei Jahren.
absence-title-me = Wann sind Sie weg?
absence-title = Wann ist { $name } weg?
absence-lead = Die anderen sehen die Tage und wer vertritt. Der Grund geht niemanden etwas an, und was vorbei ist, wird nicht aufbewahrt.
absence-first-day = Vom
absence-last-day = Bis einschließlich
absence-substitute = Wer vertritt
absence-substitute-hint = Jemand aus einem der Teams. Wer in dieser Zeit direkt fragt, fragt die Vertretung.
absence-substitute-none = Das ganze Team
absence-save = So anschreiben
own-hours-title-me = Ihre eigenen Zeiten
own-hours-title = Eigene Zeiten von { $name }
own-hours-lead = Wenn es nicht alle Zeiten des Teams sind: die Zeiten eines Tages in einer Zeile, etwa 08:00-12:00. Lassen Sie alles leer, wenn die Zeiten des Teams gelten. Zusagen zählen so oder so nach den Zeiten des Teams.
said-absence = Es steht jetzt an der Tür.
said-absence-ended = Wieder da.
said-own-hours = Gespeichert.
known-availability = Wann Sie da sind
known-availability-purpose = Damit nichts, was man Sie fragt, auf jemanden wartet, der weg ist.
known-availability-viewers = Alle, die hier arbeiten.
known-availability-retention = Abwesenheiten, bis sie vorbei sind; Zeiten, bis Sie sie ändern.

# Wie lange etwas bleibt, was festgehalten ist, Löschungen.
retention-years = { $n ->
    [one] ein Jahr
   *[other] { $n } Jahre
}
retention-days = { $n ->
    [one] ein Tag
   *[other] { $n } Tage
}
retention-browsers = Browser, mit denen Sie sich angemeldet haben
retention-links = Abgelaufene Links
retention-repeats = Für Programme aufgehobene Antworten
retention-attention = Wie viel Fragen von allen verlangt haben
retention-out-of-range = Bitte eine ganze Zahl von Tagen innerhalb der Grenzen.
erased-colleague = Ehemaliges Teammitglied
erased-guest = Ehemaliger Gast
refusal-person-erased = Diese Person wurde gelöscht. Das lässt sich nicht rückgängig machen, und über sie wird nichts Neues geschrieben.
refusal-held = Diese Person ist festgehalten. Heben Sie das zuerst auf, oder lassen Sie alles, wie es ist.
refusal-held-already = Das ist schon festgehalten. Heben Sie es auf, um einen anderen Grund anzugeben.
refusal-erasure-still-here = Diese Person arbeitet noch hier. Verabschieden Sie sie zuerst.
privacy-title = Datenschutz
settings-privacy = Was über Menschen aufgehoben wird, wozu und wie lange.
known-privacy = Regeln, Festhalten und Löschungen
known-privacy-purpose = Damit nichts länger bleibt als vereinbart, nichts geht, was bleiben muss, und alle sehen, wer entschieden hat.
known-privacy-viewers = Wie lange etwas bleibt: alle. Festgehaltenes und Löschungen: Administration, Revision, Vertretung der Beschäftigten und Sie.
known-privacy-retention = Solange die Regel gilt. Dass jemand gelöscht wurde, bleibt als Nummer, damit eine zurückgeholte Sicherung sie wieder löscht.
set-person-erase-title = Löschen
set-person-erase-lead = Name, Adresse und alles, was über diese Person bekannt ist, geht für immer. An ihrer Stelle steht ein ehemaliges Teammitglied.
set-person-hold-title = Festhalten
set-person-hold-lead = Über diese Person wird nichts gelöscht, solange sie festgehalten ist.
erasure-link = Diese Person löschen
hold-set = Festhalten
