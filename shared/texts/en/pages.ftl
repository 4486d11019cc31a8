### The pages in English: what a young person, and a parent asked for their agreement, read. The same
### codes, parameters and variants as `fr/pages.ftl`, which says what they are, and the words of
### `mails.ftl`. British English; the names of French institutions, and what the region writes itself,
### stay in French.

## Everywhere
site-name = EXPLORE
site-tagline = Discover the social economy and its jobs
site-skip = Skip to content
site-languages = Language of this page
site-footer-contact = Do you have a question? Someone from the team will answer you:
site-footer-phone = Phone:
site-error = Error
site-error-prefix = Error:
error-title = There is a problem
site-back = Back
back-home = Back to the home page

## Home
home-title = One week to find a job that matters
home-lead = Are you between { $min } and { $max } years old, and wondering what to do next? In one week, discover useful jobs, meet the people who do them, and leave with a plan.
home-free = It is free.
home-hours = { $hours } hours, { $workshops } workshops, in a small group.
home-see-sessions = See the sessions
home-ess-name = économie sociale et solidaire
home-ess-title = What is the ESS?
home-ess = ESS stands for “{ home-ess-name }”, the social and solidarity economy. It is made of associations, co-operatives, mutual societies and companies that work first of all to be useful: they care for people, support them, repair, recycle, build in other ways. They are hiring, at every level.
home-week-title = The week, in three parts
home-who-title = Is it for me?
home-who = Yes, if you are in one of these situations:
home-sessions-title = Next sessions
home-filter-all = All
home-filter-departement = Department:
home-filter-mois = Month:
home-none-there = No session matches your choices. Choose another month or another department.
home-none-see-all =
    { $count ->
        [one] See the open session
       *[other] See the { $count } sessions
    }
home-none = No session is open at the moment. New dates are coming: come back soon, or write to us.
home-register = Register
home-wait = Join the waiting list
home-closed = Registration closed
home-feed = Follow these sessions in my calendar (iCal file)
home-how-title = How does it work?
home-how-1 = You fill in a short form. It takes about three minutes.
home-how-2 = You get an answer straight away, on the screen and by email.
home-how-3 = If the session is full, you join the waiting list and keep your position there. When a place becomes free for you, we write to you.

profile-dropout = I left school without a diploma
profile-no-qualification = I have no training and no qualification
profile-graduate-seeking = I have a diploma and I am looking for a job

## The page of a session
session-to-calendar = Add these dates to my calendar (iCal file)
session-not-yet = This does not register you.
session-before = Good to know
session-bring = What to bring on the first day (in French): { $bring }.
session-help = Do you have a question? Do you need something special to come or to take part (a wheelchair, sign language…)? Tell us:

## The form
form-title = Register
form-session = Your session
form-dates = Dates
form-start = Start
form-place = Where
form-full = This session is full. If you register, you join the waiting list: you keep your position, and we write to you as soon as a place becomes free for you.
form-all-required = Please answer every question, except those marked “optional”.
form-you = You
form-first-name = First name
form-last-name = Last name
form-birth-date = Date of birth
form-birth-date-hint = Day, month, year. Example: 27 3 2007
form-day = Day
form-month = Month
form-year = Year
form-reach = How to reach you
form-email = Email address
form-email-hint = An address that you read. An address shared with your family is fine too.
form-phone = Phone number
form-phone-hint = Example: 06 12 34 56 78
form-postcode = Postcode of your home
form-postcode-hint = 5 digits, for example 93100
form-language = How do you want to read our messages?
form-language-hint = You can change your mind on your personal page.
language-fr = Français
language-falc = Français facile à lire (FALC)
language-en = English
form-profile = Your situation
form-profile-hint = Choose the one that is most like yours.
form-counsellor = Does someone support you? (optional)
form-counsellor-text = For example an adviser at a mission locale (it helps people under 26) or at France Travail (the job centre), a youth worker, a teacher… If you give their address, you agree that this person receives a copy of the messages about your registration.
form-counsellor-name = Their name
form-counsellor-organisation = Their organisation
form-counsellor-organisation-hint = For example: mission locale
form-counsellor-email = Their email address
form-counsellor-may-act = I agree that this person may confirm or cancel for me
form-notice = Your data
form-notice-text = { $region } uses these answers to manage your registration, to write to you and to report on the course, without naming you, to those who pay for it.
form-notice-more = Everything about your data
form-notice-who = Who is responsible: { $region }. Any question about your data: { $email }.
form-notice-why = Why: to run the EXPLORE course, a public-interest task of the regional chamber (article 6.1.e of the GDPR, the European law on personal data). Without these answers, we cannot register you.
form-notice-to = Who sees your answers: the team of the course, the people who lead the week and, if you name someone, the person who supports you. Your data is never sold or given to anyone else.
form-notice-how-long = How long: two years after our last contact; twelve months if you did not come. Then your data is deleted or made anonymous.
form-notice-rights = Your rights: to see your data, to correct it, to have it deleted, to limit how it is used or to object to that. Write to us. If the answer does not suit you, you can turn to the CNIL, which protects personal data in France (cnil.fr).
form-notice-read = I have read how my data is used
form-send = Send my request
form-save-text = Is an answer missing? Nothing is sent: we keep what you have typed for 7 days, and we give you a link to continue.
form-save = Save and finish later
draft-resumed = You can go on from where you stopped. Nothing has been sent yet. What you have typed is kept until { $until }.
draft-kept-title = What you have typed is saved
draft-kept-text = Your request has not been sent yet, and no place is held for you. To continue, open this link, on this phone or anywhere else.
draft-kept-until = The link works until { $until }. After that, everything is deleted. If you save again, the 7 days start again.
draft-link = Your link, to copy
draft-link-hint = Press and hold this link to copy it. Then paste it into your notes, or into a message to yourself.
draft-mail = Send it to my address, with my email app
draft-mail-subject = EXPLORE: continue my registration
draft-mail-text =
    To continue my registration for EXPLORE, until { $until }:
    { $link }
draft-private = Anyone who opens this link sees what you have typed. Only give it to someone you trust.
draft-resume = Continue now
form-choices = Add other dates (optional)
form-choices-text = You can ask for several sessions. As soon as you have a place in one of them, your other requests end.
form-choice-2 = Second choice
form-choice-3 = Third choice
form-choice-4 = Fourth choice
form-choice-5 = Fifth choice
form-no-choice = No other session
form-departments = Or all the dates in these departments
form-departments-hint = We add every open session in the department, by date.
form-guardian = Will you be under { $age } when the session starts?
form-guardian-text = Name a parent or legal guardian. When there is a place for you, we will write to this person: they have { $days } days to give their agreement.
form-guardian-name = Their name
form-guardian-email = Their email address
form-guardian-phone = Their phone number (optional)
form-cancelled-title = This session will not take place
form-cancelled-text = We have had to cancel it. Another session may suit you.
form-closed-title = Registration for this session is closed
form-closed-text = It closes 48 hours before the start. Another session may suit you.
form-closed-kept = What you have typed is not lost
form-closed-fill = Choose another session: its form will already be filled in.
form-closed-save = Or save what you have typed for 7 days, with a link to continue.
form-other-sessions = See the other sessions
form-other-content-title = This form has already been sent
form-own-page = Your personal page says where your request stands.
form-not-sent-title = Your request has not been sent yet
form-wait = An automatic check is finishing: your request will be sent in a few seconds.

## Finding the link of one’s page again
link-lost = Already registered, but you have lost your link?
link-title = Find my link again
link-text = Your personal page opens with a link that we sent you by email. If you can’t find it any more, give us your address: we will send you the link again.
link-email-hint = The address given when you registered. Do you support someone? Give the address that was entered for you.
link-send = Send me my link
link-asked-title = Check your emails
link-asked-text = If this address belongs to a registration, or to a person who supports someone, you will get an email with the link in a few minutes. To protect everyone, we do not say here whether we know an address.
link-nothing-title = Nothing has arrived?
link-nothing-spam = Look in your spam folder too.
link-nothing-other = Try another address: a parent’s, or an old one. With the same address, wait for 15 minutes.
link-nothing-call = { $phone ->
    [none] Write to { $email }: someone from the team will help you.
   *[other] Call { $phone }: someone from the team will help you.
}

## The page of each person
person-next = What happens next?
person-keep = Keep the link to this page: it is personal. You can come back at any time.
person-refresh = This page updates by itself.
person-rank = Your number on the waiting list
person-deadline = Reply before { $moment }. After that, the place will be offered to the next person.
person-accept = Accept the place
person-decline-open = I can’t come
person-decline-text = If you turn down the place, it goes to the next person, and you leave the waiting list for this session.
person-decline-sure = I don’t want this place any more
person-decline = Turn down the place
person-accept-ends-others = If you accept it, your other requests end.
person-accept-gives-back = You have a place in another session: if you accept this one, the other is given back.
person-to-calendar = Add the week to my calendar (iCal file)
person-cannot-come = I can’t come any more
person-resume-paused = Resume my registration
person-resume-unreachable = My address is right, resume
person-others = Your other choices
person-other-session-waiting = Would another session suit you too? Ask for it now: you keep your position here.
person-other-session-confirmed = Would another session suit you better? Ask for it: you keep your place here until you have accepted another one.
person-open-sessions = Open sessions
person-cancel-open = Cancel my registration
person-language = Change the language of our messages
language-title = The language of our messages
language-text = Your next emails and letters will be written in this language, and your personal page opens in it.
language-send = Save
language-keep = Back to my page
language-done = We have noted it. Our next messages will be written this way.
wish-title = Receive offers
wish-lead = After your session, you can receive offers that suit you by email: jobs, internships, training… They are written in French.
wish-open = Choose my offers
wish-back = Back to my page
wish-text = The first email is sent when your session ends. After that, you get at most one a week, only if there are new offers, for six months at most. You can stop at any time.
wish-now-yes = At the moment, you have said yes: you will receive offers.
wish-now-no = At the moment, you do not receive offers.
wish-question = Do you want to receive offers by email?
wish-yes = Yes
wish-no = No
wish-choices = Which offers?
wish-choices-text = Tick what interests you. If you tick nothing in a list, you get everything in that list.
wish-departments = Departments
wish-kinds = Types of offer
wish-families = Families of jobs
wish-counsellor = The person who supports you
wish-copied = Send this person the same offers
wish-data = Your choices are only used to choose these offers. { $region } deletes them as soon as you say no.
wish-send = Save
stop-title = Stop receiving offers by email?
stop-text = Other emails, about a registration for example, continue.
stop-send = Stop receiving offers
stop-done-title = You will not receive offers by email any more
stop-done-text = Other emails, about a registration for example, continue. An offer that is already on its way may still arrive.
cancel-title = Cancel your registration?
cancel-word = CANCEL
cancel-text-seat = Your place will be offered to someone else. You cannot undo this.
cancel-text-rank = You will leave the waiting list and lose your position. You cannot undo this.
cancel-label = To confirm, type the word CANCEL
cancel-send = Cancel my registration
cancel-keep = No, keep my registration

# The email address, to be corrected by the person.
address-open = Correct my email address
address-title = Correct your email address
address-text = We will write to you at the new address, and straight away to tell you where your registration stands.
address-dead-title = Our emails do not reach you
address-dead-text = The address you gave does not receive our messages: there may be a mistake in it, or it no longer exists. Give us the right one: we will write to you straight away to tell you where your registration stands.
address-label = Your email address
address-hint = An address that you read. An address shared with your family is fine too.
address-send = Write to me at this address
address-back = Back to my page

# “My data”: what we know about a person, shown after a code received by email.
data-open = See my data
data-title = My data
data-back = Back to my page
data-ask-text = Here you can see everything we know about you, and save it in a file. To be sure that it is you, we send a code to your email address.
data-ask-send = Send me a code
data-ask-kept = The code works for 15 minutes, and only once.
data-call-title = We cannot send you a code
data-call-text = We only send the code to an email address that was given in your registration or checked by the team. Yours is missing, does not receive our messages, or was changed on your personal page.
data-call-us = { $phone ->
    [none] Write to us at { $email }. When we have checked that it is you, we will give you your data.
   *[other] Call us on { $phone } or write to us at { $email }. When we have checked that it is you, we will give you your data.
}
data-code-title = Type the code you received by email
data-code-text = It arrives within a minute or two, at the address of your registration. Look in your spam folder too.
data-code-label = 6-digit code
data-code-send = See my data
data-code-again-title = No code, or a code that no longer works?
data-code-again = Send me another code
data-lead = Here is everything we know about you. This page closes by itself after 15 minutes.
data-close = Close my data
data-files = Keep a copy
data-file-text = File to read (text)
data-file-json = File for another service (JSON)
data-file-head = What { $region } knows about you, on { $moment }
data-file-row = { $label }: { $value }
data-between = { "; " }
data-none = Nothing
data-person = You
data-first-name = First name
data-last-name = Last name
data-birth-date = Date of birth
data-email = Email address
data-email-none = not given
data-email-dead = { $email } (our messages do not arrive there)
data-phone = Phone number
data-postcode = Postcode
data-language = Language of our messages
data-earlier-address = Email address until { $moment }
data-forms = What was written in the forms
data-form-at = { $taken ->
    [true] Form of { $moment }
   *[false] Form of { $moment }, kept but not used
}
data-form-counsellor = Person who supports you: { $name }
data-form-guardian = Parent or legal guardian: { $name }
data-registration = Registration: { $title }, { $week }
data-state = Where it stands
data-counsellor = The person who supports you
data-may-act = { $may ->
    [true] { $name } (may reply for you)
   *[false] { $name }
}
data-guardian = Parent or legal guardian
data-fact = { $why } ({ $who })
data-by-youth = you
data-by-system = automatically
data-by-staff = our team
data-by-counsellor = the person who supports you
data-by-guardian = your parent or legal guardian
data-mails = The messages sent about you
data-mail = { $what }, { $to }: { $state }
data-mail-no-date = Date not known
data-to-youth = to you
data-to-counsellor = to the person who supports you
data-to-guardian = to your parent or legal guardian
data-offers = Offers by email
data-offers-wanted = You want
data-offers-all = all of them
data-offers-sent = Offers already sent
data-others = Everything else
data-codes = Codes asked for in the last few days
data-notes = Notes of the team
data-notes-count = { $count ->
    [0] no notes
    [one] one note. To read it, contact us.
   *[other] { $count } notes. To read them, contact us.
}
data-digests = To recognise the same person
data-digests-text = Fingerprints calculated from your name, your date of birth, your address and your phone number. Nobody can turn them back into your data. They stop us from registering you twice.
data-erase-title = Delete everything
data-erase-text = You can delete what we know about you, without asking us. The next page says what happens then.
data-erase-open = Delete my data
erase-title = Delete your data?
erase-seats = Your registrations for coming sessions are cancelled. If you have a place, it is offered to someone else. If you are on a waiting list, you lose your position.
erase-gone = We delete your name, your date of birth, your addresses, your phone number, your forms, your choices of offers and the team’s notes about you.
erase-stays = We only keep the fact that there was a registration, and its date, without saying whose it was. This is to count the places. The person who supports you and your parent or legal guardian keep what they have already received; their own address stays with us.
erase-mails = You will not receive any message from us any more, not even to confirm: the next page does that.
erase-final = You cannot undo this. If you want a copy, save it first.
erase-word = DELETE
erase-label = To confirm, type the word DELETE
erase-send = Delete my data
erase-keep = No, keep my data
erased-title = This data has been deleted
erased-text = We no longer know who you are, and we will not write to you any more. Your registrations for coming sessions have been cancelled.
erased-again = You can register again whenever you want: it will be like the first time.
erased-home = See the sessions
data-why = Why, for how long, who sees them

# A situation: what it is (title), what to do (next), in two words (short).
call-us-first = { $phone ->
    [none] Write to us at { $email }
   *[other] Call us on { $phone } or write to us at { $email }
}
call-us = { $phone ->
    [none] write to us at { $email }
   *[other] call us on { $phone } or write to us at { $email }
}
choose-another = You can register for another session whenever you want.

standing-late = You had to reply before { $until }.
standing-placed-by-team = Our team has decided to give at least one person a place out of turn.

state-received-title = We have received your request
state-received-next = You will get our answer here and by email. Look in your spam folder too.
state-received-short = Request received
state-see-mail-title = We have received your request
state-see-mail-next = Check your emails, and your spam folder too.

state-awaiting-guardian-title = A place is held for you: we need a parent’s agreement
state-awaiting-guardian-next = We have written to your parent or legal guardian. Ask this person to check their emails and to reply before { $until }. If there is no reply, the place will go to someone else. Is their address wrong? Tell us: { call-us }.
state-awaiting-guardian-short = Waiting for a parent’s agreement
state-awaiting-guardian-late-title = The agreement did not arrive in time
state-awaiting-guardian-late-next = The place is no longer held for you. What happens next will be shown here in a few minutes. Has the agreement come after all? Tell us quickly: { call-us }.

state-waiting-title = You are on the waiting list
state-waiting-next = You don’t need to do anything. As soon as a place becomes free for you, we will write to you. Check your emails often: you will have to reply before a given date.
state-waiting-short = On the waiting list
state-unreachable-title = We cannot reach you at this address
state-unreachable-next = As long as our emails do not reach you, we do not offer you any place; you keep your position. Is your address right? Make room in your mailbox, then resume. Is it wrong, or do you no longer have access to it? Correct it on this page.
state-last-call-title = A place is free: reply quickly
state-last-call-next = Several people have received this message: the place goes to the first person who accepts it. If you can come, accept it straight away. If not, you don’t need to do anything.
state-last-call-minor-title = A place is free: we need a parent’s agreement
state-last-call-minor-next = The session starts soon. Under 18, we first need the agreement of a parent or legal guardian: ask this person to call us quickly, or { call-us }.
state-place-taken-title = Someone else was faster
state-place-taken-next = We are sorry. You stay on the waiting list: another place may still become free before the start. Look at this page again.

state-offered-title = There is a place for you
state-offered-next = The place is held for you until the date below. Tell us whether you are taking it.
state-offered-short = Place offered
state-offered-late-title = The time to reply is over
state-offered-late-next = The place goes to the next person. What happens next will be shown here in a few minutes.

state-confirmed-title = Your place is confirmed
state-confirmed-next = Make a note of the dates: we look forward to seeing you on the first day. In the email that confirms your place, there is an appointment for your calendar. If you can’t come any more, tell us below: someone else will have your place.
state-confirmed-short = Place confirmed
state-confirmed-moved-title = New dates: you keep your place
state-confirmed-moved-next = The session now takes place { $week }. Do these dates suit you? You don’t need to do anything. If not, choose “{ person-cannot-come }”: someone else will have your place.

state-paused-title = Your registration is paused
state-paused-next = Still want to come? Resume your registration before { $until }: you will have your position back. After that date, it will end.
state-paused-short = Paused

state-declined-title = The place has been turned down
state-declined-next = { choose-another }
state-declined-short = Place turned down
state-lapsed-title = Your registration has ended
state-lapsed-next = Still want to come? Choose one of the open sessions. Is this a mistake? Tell us: { call-us }.
state-lapsed-short = Ended
state-cancelled-title = Your registration is cancelled
state-cancelled-next = { choose-another } Is this a mistake? Tell us quickly: { call-us }.
state-cancelled-short = Cancelled
state-session-cancelled-title = This session will not take place
state-session-cancelled-next = Choose another session below: if it is full, you go before the others on its waiting list. You have { $priority_days } days for this.
state-moved-title = You have taken a place in another session
state-moved-next = So this request has ended. The link to the page of your place is in the email that confirms it.
state-moved-short = Place in another session
state-ineligible-title = You cannot take part in this session any more
state-ineligible-next = Let us find something else together: { call-us }.
state-ineligible-short = Conditions no longer met
state-closed-title = This request has ended
state-closed-next = { choose-another }
state-closed-short = Ended
state-session-began-title = The session has started
state-session-began-next = There were not enough places this time, and we are sorry. Would other dates suit you? Choose some.
state-merged-title = Your two requests are now one
state-merged-next = This one has ended, the other continues: use the link in your last email.

## The page of a parent or legal guardian
guardian-asked-title = { $youth } needs your agreement
guardian-asked-text = A place is held for { $youth } in a free week to discover jobs. Under 18, a parent or legal guardian has to agree.
guardian-late-title = The time to reply is over
guardian-late-text = { $youth }’s place is no longer held. Do you agree after all? Tell us quickly: { call-us }.
guardian-agreed-title = You have given your agreement, thank you
guardian-agreed-text = { $youth } now has a confirmed place. We have written to them. You don’t need to do anything more.
guardian-refused-title = You have not given your agreement
guardian-refused-text = { $youth }’s registration is cancelled, and the place will go to someone else. Have you changed your mind? Tell us quickly: { call-us }.
guardian-over-title = This registration has ended
guardian-over-text = We no longer need your reply. Do you have a question? { call-us-first }.
guardian-not-yet-title = No place is held at the moment
guardian-not-yet-text = { $youth } is on the waiting list. When a place is held, we will write to you again.
guardian-deadline = Reply before { $moment }. After that, the place will go to someone else.
guardian-week-title = What happens during this week?
guardian-week = { $hours } hours and { $workshops } workshops in a small group, in three parts, run by { $region }. It is free.
guardian-answer = Your reply
guardian-agree-sure = I am a parent or legal guardian of { $youth }, and I agree to them taking part
guardian-agree = Give my agreement
guardian-refuse-open = I do not agree
guardian-withdraw-open = I withdraw my agreement
guardian-refuse-text = { $youth }’s registration will be cancelled and the place will go to someone else. You cannot undo this.
guardian-refuse-sure = I am a parent or legal guardian of { $youth }, and I do not agree to them taking part
guardian-refuse = Send my refusal
guardian-data = We only use your name and address to ask for this agreement. Who is responsible: { $region }.

## The ways from the home page to pages that are in French
start-home = Do you support young people?
group-title = Refer a group (in French)
home-offers-title = Offers near you
home-offers = Jobs, internships, training, apprenticeships, civic service: what the organisations of the ESS in the region have to offer. The offers are written in French.
home-offers-see = See the offers (in French)
home-jobs-see = Discover the jobs (in French)
api-footer = EXPLORE on your website (in French)

## The families of jobs, to choose offers from
offers-family = Family { $letter }
job-family-A = Farming, nature and green spaces, care of animals
job-family-B = Arts and crafts
job-family-C = Banking, insurance, property
job-family-D = Shops and sales
job-family-E = Communication and media
job-family-F = Building and public works
job-family-G = Hotels, restaurants, tourism, leisure
job-family-H = Industry
job-family-I = Installation and repairs
job-family-J = Health
job-family-K = Services to people and communities
job-family-L = Shows and performing arts
job-family-M = Office work for companies
job-family-N = Transport and logistics

## On “my data”: which messages were sent, and how far they came
staff-mail-received = Request received
staff-mail-confirmed = Place confirmed
staff-mail-waiting = Waiting list
staff-mail-offered = Place offered
staff-mail-declined = Place turned down
staff-mail-lapsed = Place no longer held
staff-mail-recalled = Place withdrawn
staff-mail-last-call = Last places
staff-mail-paused = Registration paused
staff-mail-resumed = Registration resumed
staff-mail-session-moved = New dates
staff-mail-reminder = Reminder before the session
staff-mail-session-cancelled = Session cancelled
staff-mail-cancelled = Registration cancelled
staff-mail-expired = Registration ended
staff-mail-released = Place given back
staff-mail-session-began = Session started
staff-mail-ineligible = Conditions no longer met
staff-mail-reinstated = Registration restored
staff-mail-already-registered = Already registered
staff-mail-guardian-asked = Agreement of the parent or legal guardian
staff-mail-guardian-authorisation = Request for agreement
staff-mail-address-dead = Address that receives nothing
staff-mail-unreachable = Offer of a place that does not arrive
staff-mail-is-claimed = Being sent
staff-mail-is-due-again = Refused for now, we will try again
staff-mail-is-to-print = Letter to print
staff-mail-is-unknown = We do not know whether it was sent
staff-mail-is-sent = Sent
staff-mail-is-delivered = Arrived
staff-mail-is-bounced = Did not arrive: the address refused it
staff-mail-is-complained = Arrived, but marked as spam
staff-mail-is-failed = Not sent
staff-mail-links = Links asked for
staff-mail-code = Code to see your data
staff-mail-digest = Offers by email
