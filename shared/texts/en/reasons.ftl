# Why a registration stands where it stands, said to the person themself: what a mail may quote.
# The same codes and parameters as `fr/reasons.ftl`.

seats-counted =
    { $capacity ->
        [one] { $capacity } place
       *[other] { $capacity } places
    }, { $confirmed } confirmed{ $held ->
        [0] { "" }
       *[other] , { $held } offered
    }
people-before = { $before ->
    [0] nobody
    [one] { $before } person
   *[other] { $before } people
}

## The request arrives
reason-form = We have received your request. The answer will come in a few moments.
reason-hook = The website where you filled in the form has sent us your request. The answer will come in a few moments.
reason-phone = We have noted your request by phone. The answer will come in a few moments.
reason-referral = The person who supports you has sent us your request. The answer will come in a few moments.
reason-list = You were already on our list: we have taken over your request, in the same order.
reason-see-mail = Your request has been received; what happens next is sent to you by email.
reason-already-registered = You are already on the list for this session.
reason-merged = You had two registrations: we have made one of them.

## A place, or the waiting list
reason-place-free = There was a place left when your request arrived.
reason-line-before = { seats-counted }, { people-before } before you.
reason-priority = Your session was cancelled: here you go before the others. { seats-counted }, { people-before } before you.
reason-place-freed = A place became free and it was your turn.
reason-seated-elsewhere = You already have a place in another session: if you accept this one, the other is given back.
reason-accepted = The place offered was accepted.
reason-accepted-last-call = The place went to the first answer: it was yours.
reason-declined = The place offered was turned down.

## The place offered is no longer held
reason-silent-once = We did not get an answer in time: the place goes to the next person. You keep your position.
reason-silent-twice = Two offers of a place got no answer: your registration is paused. Your position is kept while it is paused.
reason-closing = The session starts soon: no place is held any more. If there is one left, it goes to the first person who accepts it.
reason-bounced = Our email with the offer of a place could not be delivered to you. The place goes to the next person. You keep your position.
reason-capacity-lowered = We had to lower the number of places, and the place held for you is withdrawn. We are very sorry: you keep your position.
reason-last-call = The session starts soon: a free place goes to the first person who accepts it.
reason-place-taken = The place has just been taken by someone else.
reason-resumed = Your registration is active again: you have your position back.
reason-reachable-again = We can write to you again: you keep your position.
reason-paused-too-long = The pause is over and the registration was not resumed.

## Under 18
reason-guardian-asked = Under 18, a parent or legal guardian has to agree. A place is held for you for { $days ->
    [one] { $days } day
   *[other] { $days } days
} at most.
reason-guardian-agreed = Your parent or legal guardian has agreed.
reason-guardian-silent = The agreement of a parent or legal guardian did not arrive in time: the place is no longer held.

## The registration ends
reason-cancelled-by-youth = You have cancelled your registration.
reason-cancelled-by-counsellor = The person who supports you has cancelled your registration.
reason-cancelled-by-guardian = Your parent or legal guardian has not given their agreement.
reason-cancelled-by-staff = Our team has cancelled your registration.
reason-session-cancelled = We had to cancel this session. You did nothing wrong.
reason-took-other-seat = You now have a place in another session: your registration for this one has ended.
reason-session-began = The session has started: no more places are given.
reason-no-longer-eligible = The conditions for taking part in this session (age on the first day, region or situation) are no longer met.

## The team decides, or puts right
reason-reminder = { $days ->
    [1] The session was starting the next day.
   *[other] The session was starting { $days } days later.
}
reason-session-moved = The dates of the session have changed. Your registration still stands.
reason-placed-by-team = Our team decided to give you a place out of turn.
reason-overbooked = Our team decided to add a place for you.
reason-reinstated = Your registration had ended by mistake: you have your position back.
reason-reinstated-seat = Your registration had ended by mistake: you have your place back.
reason-other = Our team has looked at your request.
