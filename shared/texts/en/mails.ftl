### The mails in English: what a young person reads. The same codes, parameters and variants as
### `fr/mails.ftl`, which says what they are. British English; the names of French institutions, and
### what the region writes itself, stay in French.

## Around every mail
mail-trial = This is a test: nothing in this message is true. Please do not come, and do not reply.
mail-trial-subject = [Test] { $subject }
mail-greeting-youth = { $name ->
    [none] Hello,
   *[other] Hello { $name },
}
mail-session = Session
mail-programme = Programme
mail-when = When
mail-first-day = Be there on
mail-where = Where
mail-bring = What to bring (in French)
mail-answer-before = Reply before
mail-agree-before = Agreement needed before
mail-resume-before = Resume before
mail-reason-heading = Why?
mail-steps-heading = What happens next?
mail-listed-heading = Other open sessions
mail-link-note = { $paper ->
    [true] Your personal page, to open on a phone or a computer: take a picture of this square with a phone, or type this address.
   *[false] Is the button not working? Copy this address into your browser:
}
mail-link-personal = { $paper ->
    [true] This address is personal: please do not give it to anyone. You can choose the language of our letters there.
   *[false] This link is personal: please do not give it to anyone. You can choose the language of our emails there.
}
mail-human = { $paper ->
    [true] Do you have a question, or no internet? { $phone ->
        [none] Write to { $email }: someone from the team will help you.
       *[other] Call { $phone }: someone from the team will help you.
    }
   *[false] { $phone ->
        [none] Do you have a question? Reply to this email: someone from the team will read it.
       *[other] Do you have a question? Reply to this email or call { $phone }: someone from the team will answer you.
    }
}
mail-why-youth = { $paper ->
    [true] You are receiving this letter because your name was given for a registration for this session ({ $region }). Is this not you? Please tell us: { mail-tell-us }.
   *[false] You are receiving this email because your address was given for a registration for this session ({ $region }). Is this not you? Please tell us by replying to this email.
}
mail-calendar-description =
    The session takes place { $week }.
    Be there on { $first_day }.
    Can’t come, or a question? { $email }

## Said in several mails
mail-tell-us = { $paper ->
    [true] { $phone ->
        [none] write to { $email }
       *[other] call { $phone }
    }
   *[false] reply to this email
}
mail-we-write = { $paper ->
    [true] we will let you know at once
   *[false] we will write to you at once: check your emails often, and your spam folder too
}
mail-your-rank = { $rank ->
    [0] You are on the waiting list.
   *[other] You are number { $rank } on the waiting list.
}
mail-forget-calendar = { $calendar ->
    [CANCEL] To remove the appointment from your calendar, open the attached file.
   *[other] { "" }
}
mail-wait-steps =
    You don’t need to do anything. When it is your turn, { mail-we-write }.

    Don’t want to come any more? Cancel on your page: the next person moves up by one.
mail-last-minute = { $phone ->
    [none] Running late, or something has come up at the last minute? Write to { $email }.
   *[other] Running late, or something has come up at the last minute? Call { $phone }.
}
mail-changed-mind = Was this a mistake, or have you changed your mind? Tell us quickly: { mail-tell-us }. We will see what we can do.
mail-choose-another = { $others ->
    [0] No other session is open at the moment. New dates are coming: please look at our website again.
   *[other] Does another session suit you? You can register now, from your page.
}

## Said of the sessions one may choose
session-places-left =
    { $left ->
        [one] { $left } place left
       *[other] { $left } places left
    }
session-waitlist =
    { $waiting ->
        [0] Full – nobody is waiting
       *[other] Full – { $waiting } waiting
    }

## received
mail-received-youth-subject = Request received – session starting { $starts }
mail-received-youth-title = We have received your request
mail-received-youth-lead = { $paper ->
    [true] We are checking whether there is a place left. You will have our answer very soon.
   *[false] We are checking whether there is a place left. You will get our answer by email.
}
mail-received-youth-steps = You don’t need to do anything for now.
mail-received-youth-button = Follow my request

## confirmed
mail-confirmed-youth-subject = { $reason ->
    [reinstated_seat] Place given back – session starting { $starts }
   *[other] Place confirmed – session starting { $starts }
}
mail-confirmed-youth-title = { $reason ->
    [reinstated_seat] You have your place back
   *[other] Your place is confirmed
}
mail-confirmed-youth-lead = { $near ->
    [true] { $days_left ->
        [0] It is today. We look forward to seeing you on { $first_day }.
        [1] It is tomorrow. We look forward to seeing you on { $first_day }.
       *[other] It is in { $days_left } days. We look forward to seeing you on { $first_day }.
    }
   *[false] We look forward to seeing you on { $first_day }.
}
mail-confirmed-youth-steps =
    { $paper ->
        [true] Make a note of these dates.
       *[false] Make a note of these dates. An appointment to add to your calendar is attached to this email.
    }

    { $near ->
        [true] Check now how to get there, and how long it takes. { mail-last-minute }
       *[false] { "" }
    }

    Can’t come any more? Cancel on your page: someone else will have the place.
mail-confirmed-youth-button = See my registration

## waiting
mail-waiting-youth-subject = { $rank ->
    [0] You are on the waiting list – session starting { $starts }
   *[other] Waiting list, number { $rank } – session starting { $starts }
}
mail-waiting-youth-title = You are on the waiting list
mail-waiting-youth-lead = { $rank ->
    [0] You don’t have a place yet.
   *[other] You don’t have a place yet. You are number { $rank } on the waiting list.
}
mail-waiting-youth-steps = { mail-wait-steps }
mail-waiting-youth-button = See where I stand

## offered
mail-offered-youth-subject = Place offered: reply before { $deadline_short }
mail-offered-youth-title = There is a place for you
mail-offered-youth-lead = You can accept it or turn it down. You have until { $until } to reply.
mail-offered-youth-steps =
    Are you coming? Open your page and accept the place.

    Not coming? Turn it down: someone else can have it.

    { $silence ->
        [keeps_rank] If you don’t reply in time, the place will go to someone else. You will keep your position on the waiting list, but only this once.
        [pauses] If you don’t reply in time, the place will go to someone else. As this is the second offer, your registration will be paused: you can resume it on your page.
       *[last_call] If you don’t reply in time, the place will no longer be held for you: it will go to the first person who accepts it.
    }
mail-offered-youth-button = Accept or turn down

## declined
mail-declined-youth-subject = Place turned down – session starting { $starts }
mail-declined-youth-title = { $by ->
    [youth] You have turned down the place
   *[other] The place has been turned down
}
mail-declined-youth-lead = { $by ->
    [counsellor] The person who supports you has turned down the place for you. Your registration for this session has ended.
    [staff] Our team has noted that you are not taking the place. Your registration for this session has ended.
   *[youth] We have noted it. Your registration for this session has ended.
}
mail-declined-youth-steps = { mail-changed-mind }
mail-declined-youth-button = See my registration

## lapsed
mail-lapsed-youth-subject = Place no longer held – session starting { $starts }
mail-lapsed-youth-title = The place is no longer held for you
mail-lapsed-youth-lead = { mail-your-rank }
mail-lapsed-youth-steps =
    Still want to come? You don’t need to do anything. When it is your turn again, { mail-we-write }.

    If a second offer gets no reply, your registration will be paused.

    Don’t want to come any more? Cancel on your page.
mail-lapsed-youth-button = See where I stand

## recalled
mail-recalled-youth-subject = Place withdrawn, with our apologies – { $starts }
mail-recalled-youth-title = The place held for you no longer exists
mail-recalled-youth-lead =
    We were holding a place for you, and we have to withdraw it. You did nothing wrong.

    { mail-your-rank }
mail-recalled-youth-steps =
    You don’t need to do anything. When it is your turn again, { mail-we-write }.

    Don’t want to come any more? Cancel on your page.
mail-recalled-youth-button = See where I stand

## paused
mail-paused-youth-subject = Registration paused – session starting { $starts }
mail-paused-youth-title = Your registration is paused
mail-paused-youth-lead = While it is paused, we do not offer you any place.
mail-paused-youth-steps =
    Still want to come? Open your page and resume your registration: one click is enough. You have until { $until }.

    After that date, your registration will end.

    Don’t want to come any more? You don’t need to do anything.
mail-paused-youth-button = Resume my registration

## resumed
mail-resumed-youth-subject = Registration resumed – session starting { $starts }
mail-resumed-youth-title = Your registration is active again
mail-resumed-youth-lead = You have your position back. { mail-your-rank }
mail-resumed-youth-steps = { mail-wait-steps }
mail-resumed-youth-button = See where I stand

## last_call
mail-last-call-youth-subject = A place is free: reply quickly – { $starts }
mail-last-call-youth-title = A place is free: reply quickly
mail-last-call-youth-lead = The session starts soon. We are writing to everyone on the waiting list at the same time: the place goes to the first person who accepts it.
mail-last-call-youth-steps = { $minor ->
    [true]
        Can you come? Under 18, we first need the agreement of a parent or legal guardian, and there is no time left to write to them. { $phone ->
            [none] Write to { $email } straight away.
           *[other] Call { $phone } straight away, with them if you can.
        }

        Can’t come? You don’t need to do anything.
   *[false]
        Can you come? Open your page and accept the place straight away.

        Can’t come? You don’t need to do anything.

        Is the place already taken? Look at your page again: another one may become free. We only write once.
}
mail-last-call-youth-button = { $minor ->
    [true] See my registration
   *[false] Accept the place
}

## guardian_asked
mail-guardian-asked-youth-subject = Waiting for a parent’s agreement – { $starts }
mail-guardian-asked-youth-title = We need a parent’s agreement
mail-guardian-asked-youth-lead = A place is being held for you. Under 18, a parent or legal guardian has to agree: we have just written to them.
mail-guardian-asked-youth-steps =
    Tell the person you named: they have until { $until } to reply.

    Without their agreement in time, the place will go to someone else and your registration will end.

    Has our message not reached them? Tell us quickly: { mail-tell-us }.
mail-guardian-asked-youth-button = Follow my registration

## expired
mail-expired-youth-subject = Registration ended – session starting { $starts }
mail-expired-youth-title = Your registration has ended
mail-expired-youth-lead = { $reason ->
    [guardian_silent] The agreement of a parent or legal guardian did not arrive in time. The place we were holding for you goes to someone else.
   *[paused_too_long] Your registration was paused and was not resumed within { $pause_days } days. Your position is no longer kept.
}
mail-expired-youth-steps =
    { $reason ->
        [guardian_silent] Has the agreement come after all, or did our message not reach them? Tell us quickly: { mail-tell-us }. We will see what we can do.
       *[paused_too_long] Still want to come? Tell us: { mail-tell-us }. Or register again, for this session or another one.
    }
mail-expired-youth-button = See my registration

## cancelled
mail-cancelled-youth-subject = Registration cancelled – session starting { $starts }
mail-cancelled-youth-title = Your registration is cancelled
mail-cancelled-youth-lead =
    { $reason ->
        [cancelled_by_counsellor] The person who supports you has cancelled your registration.
        [cancelled_by_guardian] Your parent or legal guardian has not given their agreement.
        [cancelled_by_staff] Our team has cancelled your registration.
       *[cancelled_by_youth] We have noted it: you have cancelled your registration.
    } { $had_seat ->
        [true] The place is free for someone else.
       *[false] You are no longer on the list for this session.
    }

    { mail-forget-calendar }
mail-cancelled-youth-steps = { $reason ->
    [cancelled_by_counsellor] Is this not what you wanted? Talk to the person who supports you, or tell us quickly: { mail-tell-us }. We will see what we can do.
    [cancelled_by_guardian] Talk about it together. If the answer changes, tell us quickly: { mail-tell-us }. We will see what we can do.
    [cancelled_by_staff] Would you like to know why, or is this a mistake? Tell us quickly: { mail-tell-us }.
   *[cancelled_by_youth] { mail-changed-mind }
}
mail-cancelled-youth-button = See my registration

## reminder
mail-reminder-youth-subject = { $days_left ->
    [0] It is today – session starting { $starts }
    [1] It is tomorrow – session starting { $starts }
   *[other] In { $days_left } days – session starting { $starts }
}
mail-reminder-youth-title = { $days_left ->
    [0] Your session starts today
    [1] Your session starts tomorrow
   *[other] Your session starts in { $days_left } days
}
mail-reminder-youth-lead = We look forward to seeing you on { $first_day }.
mail-reminder-youth-steps =
    Check now how to get there, and how long it takes.

    { mail-last-minute }

    Can’t come any more? { $paper ->
        [true] Tell us: { mail-tell-us }. Someone else will have the place.
       *[false] Cancel on your page: someone else will have the place.
    }
mail-reminder-youth-button = See my registration

## session_moved
mail-session-moved-youth-subject = { $state ->
    [confirmed] New dates, place kept – session starting { $starts }
   *[other] New dates – session starting { $starts }
}
mail-session-moved-youth-title = The session has new dates
mail-session-moved-youth-lead =
    We have had to change the dates. The session now takes place { $week }.

    { $state ->
        [confirmed] Your place is kept. We look forward to seeing you on { $first_day }.
        [offered] The place offered is still held for you. You have until { $until } to reply.
        [awaiting_guardian] The place is still held for you. A parent’s agreement must arrive before { $until }.
        [paused] Your registration is still paused. You can resume it until { $until }.
        [received] Your request is still valid. You will have our answer very soon.
       *[waiting] You keep your position. { mail-your-rank }
    }
mail-session-moved-youth-steps =
    { $state ->
        [confirmed] Do these dates suit you? You don’t need to do anything. { $paper ->
            [true] Make a note of them.
           *[false] The new appointment for your calendar is attached to this email.
        }
        [offered] Do these dates suit you? Open your page and accept the place.
        [paused] Do these dates suit you? Open your page and resume your registration.
       *[other] Do these dates suit you? You don’t need to do anything.
    }

    { $state ->
        [confirmed] Can’t come any more? Open your page and choose “I can’t come any more”: someone else will have the place.
        [offered] Don’t they suit you? Turn down the place: someone else can have it.
       *[other] Don’t they suit you? Cancel on your page.
    }
mail-session-moved-youth-button = See my registration

## session_cancelled
mail-session-cancelled-youth-subject = Session cancelled, with our apologies – { $starts }
mail-session-cancelled-youth-title = The session is cancelled
mail-session-cancelled-youth-lead =
    { $had_seat ->
        [true] We have to cancel this session, and your place with it. You did nothing wrong. We are very sorry.
       *[false] We have to cancel this session, and your registration with it. You did nothing wrong. We are very sorry.
    }

    { mail-forget-calendar }
mail-session-cancelled-youth-steps =
    { mail-choose-another }

    For { $priority_days } days, you go before the others on the waiting list of the session you choose. { $paper ->
        [true] { "" }
       *[false] Register with the same email address, so that we recognise you.
    }
mail-session-cancelled-youth-button = { $others ->
    [0] See my registration
   *[other] Choose another session
}

## released
mail-released-youth-subject = Place given back – session starting { $starts }
mail-released-youth-title = This place has been given back
mail-released-youth-lead =
    You now have a place in another session. You can only keep one: the place in this session will go to someone else.

    { mail-forget-calendar }
mail-released-youth-steps = You don’t need to do anything. { mail-changed-mind }
mail-released-youth-button = See my registration

## session_began
mail-session-began-youth-subject = No place this time – session starting { $starts }
mail-session-began-youth-title = There was no place for you this time
mail-session-began-youth-lead = The session has started, and no more places are given. We are sorry. Your registration for this session has ended.
mail-session-began-youth-steps = { $others ->
    [0] New dates are coming: look at our website to see whether another session suits you.
   *[other] { mail-choose-another }
}
mail-session-began-youth-button = See my registration

## ineligible
mail-ineligible-youth-subject = You cannot take part – session starting { $starts }
mail-ineligible-youth-title = You cannot take part in this session
mail-ineligible-youth-lead =
    { $by ->
        [system] We have had to change the dates of the session. To take part, you must be between { $age_min } and { $age_max } years old on the first day: with the new dates, this is no longer possible. Your registration has ended. We are very sorry.
       *[staff] To take part, you must be between { $age_min } and { $age_max } years old on the first day, live in the region and be in one of the situations the course is for. One of these conditions is no longer met: your registration has ended.
    }

    { mail-forget-calendar }
mail-ineligible-youth-steps =
    Is this a mistake, or do you have a question? Tell us quickly: { mail-tell-us }.

    Your mission locale, France Travail or Cap emploi can offer you other courses.
mail-ineligible-youth-button = See my registration

## reinstated
mail-reinstated-youth-subject = Registration restored – session starting { $starts }
mail-reinstated-youth-title = Your registration is restored
mail-reinstated-youth-lead = It had ended by mistake: we have put this right, and you have your position back. { mail-your-rank }
mail-reinstated-youth-steps = { mail-wait-steps }
mail-reinstated-youth-button = See where I stand

## already_registered
mail-already-registered-youth-subject = You are already registered – starting { $starts }
mail-already-registered-youth-title = You are already registered
mail-already-registered-youth-lead = We have received a second request in your name for this session. Your first registration still stands: nothing changes for you.
mail-already-registered-youth-steps = { $paper ->
    [true] You don’t need to do anything. You can look at it or cancel it on your page.
   *[false] You don’t need to do anything. To look at it or cancel it, open your page with the link in this email.
}
mail-already-registered-youth-button = See my registration

## links: somebody has asked for the links of their own pages
mail-links-page = { $name ->
    [none] Session { $week }
   *[other] { $name } – session { $week }
}
mail-links-open = Open this page
mail-links-personal = { $pages ->
    [one] This link is personal: please do not give it to anyone.
   *[other] These links are personal: please do not give them to anyone else.
}
mail-links-why = You are receiving this email because someone entered your address to find a link again ({ $region }). Was it someone else? There is nothing you need to do: this email is sent only to you.
mail-links-youth-subject = { $pages ->
    [one] The link to your EXPLORE page
   *[other] The links to your EXPLORE pages
}
mail-links-youth-title = { $pages ->
    [one] Here is the link to your page
   *[other] Here are the links to your pages
}
mail-links-youth-lead = { $people ->
    [one] There you can see where your registration stands, and what you can do.
   *[other] { $people } people gave this address. Each page shows where one registration stands, and what can be done.
}
mail-links-youth-steps = Keep this email: you can come back to it at any time.

## code: somebody has asked to see what we hold about them
mail-code-why = You are receiving this email because a code was asked for on your personal page ({ $region }).
mail-code-label = Your code
mail-code-until-label = Valid until
mail-code-youth-subject = Your code to see your data
mail-code-youth-title = Here is your code
mail-code-youth-lead = It opens the page “My data”: everything we know about you. It works only once.
mail-code-youth-steps =
    Type this code on the page where you asked for it.

    Do not give it to anyone: we will never ask you for it, by phone or by message.

    Did you not ask for it? Without this code, nobody sees your data. Please tell us by replying to this email: someone may have the link to your page.

## digest: offers, after the week, for whoever asked for them
mail-digest-listed-heading = The offers
mail-digest-youth-subject = { $offers ->
    [one] One new offer for you
   *[other] { $offers } new offers for you
}{ $towns ->
    [none] { "" }
   *[other] {""}: { $towns }
}
mail-digest-youth-title = { $offers ->
    [one] One new offer for you
   *[other] { $offers } new offers for you
}
mail-digest-youth-lead = { $offers ->
    [one] You asked us to send you offers. Here is one that we have not sent you yet and that fits your choices. It is written in French.
   *[other] You asked us to send you offers. Here are { $offers } that we have not sent you yet and that fit your choices. They are written in French.
}
mail-digest-youth-steps =
    Open the page of an offer: it says how to apply.

    Not sure? Talk about it with the person who supports you.
mail-digest-youth-button = Change my choices or stop
mail-digest-youth-why = You are receiving this email because you said yes to offers by email on your personal page ({ $region }): at most one email a week, for six months at most. To stop, open the link above and choose “No”.
offer-kind-job = Job
offer-kind-internship = Internship
offer-kind-training = Training
offer-kind-apprenticeship = Apprenticeship
offer-kind-immersion = Work experience placement
offer-kind-civic-service = Civic service
