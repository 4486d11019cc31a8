# What the system refuses to youths and guardians, and why; then what is wrong in a field. The same
# codes and parameters as `fr/refusals.ftl`.

status-403 = Access refused
status-404 = Page not found
status-409 = This is not possible
status-413 = Your request is too big
status-422 = Something needs correcting
status-429 = Too many requests
status-500 = Something went wrong
status-503 = Try again in a moment

refusal-not-eligible = Some answers need correcting.
refusal-other-content = A request has already been sent with this form, with other answers. It has not been changed: the team has kept the new answers and can help you to correct it.
refusal-no-such-session = This session does not exist, or is not offered any more.
refusal-no-such-registration = This link does not work, or not any more. Check that it is complete, or use the link in your last email.
refusal-no-such-draft = This link does not work, or not any more. What you typed is kept for 7 days, and only until it is sent. Check that the link is complete, or start a new registration.
refusal-no-such-page = This page does not exist, or not any more.
refusal-no-such-region = This region does not exist.
refusal-registration-closed = Registration for this session is closed.
refusal-nothing-to-accept = There is no place to accept, or not any more.
refusal-nothing-to-decline = There is no place to turn down, or not any more.
refusal-nothing-to-cancel = This registration can no longer be cancelled.
refusal-address-corrected-often = This address has already been corrected several times. Call us or write to us: we will correct it with you.
refusal-no-such-person = This person does not exist, or is not in your region.
refusal-data-by-phone = We cannot send you a code. Call us or write to us: when we have checked that it is you, we will give you your data.
refusal-codes-asked-often = You have asked for several codes today. Wait until tomorrow, or use the last code you received if it is less than 15 minutes old.
refusal-code-wrong = This is not the right code. Check the last email you received: only the last code works.
refusal-data-closed = Your data is closed again. Ask for another code.
refusal-data-erased = This data has been deleted.
refusal-type-to-erase = Type the word { erase-word } to delete your data.
refusal-code-over = This code does not work any more: it is more than 15 minutes old, it has already been used, or there have been too many tries. Ask for another one.
refusal-digest-without-seat = Offers by email are for people who have a place in a session.
refusal-digest-yes-or-no = Say whether you want to receive offers: yes or no.
refusal-see-mail = Check your emails: they say what happens next with your request.
refusal-seated-elsewhere = You already have a place in another session: cancel that one first.
refusal-seat-elsewhere-begun = You have a place in a session that has already started: you cannot take another one now.
refusal-nothing-to-resume = This registration is not paused: there is nothing to resume.
refusal-guardian-by-phone = The session starts soon. Under 18, we first need the agreement of a parent or legal guardian: call us, and we will ask for it by phone.
refusal-not-agreed = This person has not agreed that you reply for them. Talk about it together: the reply is given on their personal page.
refusal-no-free-place = There is no place left.
refusal-registered-again = This person already has another registration for this session.
refusal-session-over = This session has started, has ended or is cancelled: it can no longer be changed.
refusal-session-not-open = This session is not open.
refusal-tick-to-decline = Tick the box to turn down the place.
refusal-type-to-cancel = Type the word { cancel-word } to cancel your registration.
refusal-from-elsewhere = This has to be done from our website.
refusal-busy = Many requests are arriving at the moment. Nothing is lost: try again in a moment.
refusal-broken = Something went wrong on our side. Try again in a moment; if it happens again, write to us.

# The body of a request
field-body-malformed = Your request cannot be read: send a JSON object.

# The registration form
field-registration-malformed = Your request cannot be read.
field-submission-id-missing = The number of your request is missing. Reload the page and start again.
field-submission-id-malformed = The number of the request must be a UUID.
field-session-id-missing = Choose a session.
field-session-id-malformed = This session does not exist.
field-draft-empty = Fill in at least one box before you save.
field-first-name-missing = Enter your first name.
field-first-name-malformed = Write your first name with letters, in 80 characters at most.
field-last-name-missing = Enter your last name.
field-last-name-malformed = Write your last name with letters, in 80 characters at most.
field-birth-date-missing = Enter your date of birth.
field-birth-date-malformed = Enter a date of birth that exists: day, month, and year in 4 digits, for example 27 3 2007.
field-too-young = For this session, you must be { $age_min } years old on the first day. Check your date of birth.
field-too-old = This week is for people who are { $age_max } years old at most on the first day. Check your date of birth. France Travail (the job centre) or Cap emploi (for people with a disability) can offer you other courses.
field-email-missing = Enter your email address.
field-email-malformed = Write the whole email address, for example firstname@example.org.
field-code-missing = Type the code you received by email.
field-code-malformed = Type the 6 digits of the code, for example 123 456.
field-phone-missing = Enter your phone number.
field-phone-malformed = Enter a phone number that we can call, for example 06 12 34 56 78. We cannot take numbers that start with 08.
field-postcode-missing = Enter your postcode.
field-postcode-malformed = Write the postcode in 5 digits, for example 93100.
field-language-malformed = Choose one of the languages in the list.
field-outside-region = This week is only for people who live in the region. Check your postcode. If you live somewhere else, ask your mission locale (it helps people under 26) what there is near you.
field-profile-missing = Choose the situation that is most like yours.
field-profile-malformed = Choose one of the situations in the list.
field-notice-read-missing = Read how your data is used, then tick the box.
field-notice-read-malformed = Read how your data is used, then tick the box.
field-counsellor-malformed = Enter the name, the email address and the organisation of the person who supports you.
field-counsellor-name-missing = Enter the name of the person who supports you, or leave this whole part empty.
field-counsellor-name-malformed = Write the name of this person with letters, in 80 characters at most.
field-counsellor-email-missing = Enter the email address of the person who supports you, or leave this whole part empty.
field-counsellor-email-malformed = Write the whole email address of this person, for example name@example.org.
field-counsellor-organisation-missing = Enter the organisation of the person who supports you (mission locale, school…).
field-counsellor-organisation-malformed = Write the name of the organisation in 80 characters at most.
field-counsellor-may-act-malformed = Answer yes or no.
field-guardian-required = Under 18, name a parent or legal guardian: we will ask for their agreement.
field-choices-unknown = Choose at least one open session: your choice does not hold any.
field-too-many-choices = Choose { $most ->
    [one] { $most } session
   *[other] { $most } sessions
} at most.

# The registration form: several sessions, and the parent or legal guardian of those under 18
field-choices-malformed = Choose sessions in the list.
field-choice-closed = One of the other dates you chose is not offered any more. Check your choices, then send the form again.
field-departments-malformed = Choose departments in the list.
field-guardian-malformed = Enter the name and the email address of a parent or legal guardian.
field-guardian-name-missing = Enter the name of your parent or legal guardian, or leave this whole part empty.
field-guardian-name-malformed = Write the name of this person with letters, in 80 characters at most.
field-guardian-email-missing = Enter the email address of your parent or legal guardian: we will write to them.
field-guardian-email-malformed = Write the whole email address of this person, for example name@example.org.
field-guardian-phone-malformed = Write a whole phone number, for example 06 12 34 56 78, or leave the box empty.
refusal-tick-to-agree = Tick the box to give your agreement.
refusal-tick-to-refuse = Tick the box to say that you do not agree.
refusal-nothing-to-agree = There is no agreement to give for this registration, or not any more.

# Too many at once
refusal-too-many-forms = Many forms have just been sent from your internet connection. Nothing is lost: send yours again in an hour, or from another network. Is it urgent? Call us: we will register you by phone.
refusal-too-many-unproven = Your browser could not do an automatic check, which needs JavaScript. Without it, we only take a few forms an hour from each internet connection. Nothing is lost: what you wrote is here. Send it again in an hour, or from another phone or computer. Is it urgent? Call us: we will register you by phone.
