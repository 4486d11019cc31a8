"""What the mail service reports of a mail, after the rule has cut the addresses off."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from shared.domain.mail import MailState

_STATES = {
    "DeliveryDelay": MailState.SENT,
    "Delivery": MailState.DELIVERED,
    "Bounce": MailState.BOUNCED,
    "Reject": MailState.BOUNCED,
    "Complaint": MailState.COMPLAINED,
}


class DeliveryReport(BaseModel):
    """SES's event in the shape the rule's InputTransformer gives it."""

    model_config = ConfigDict(hide_input_in_errors=True)

    type: str
    message_id: str
    at: str
    bounce_type: str = ""
    bounce_subtype: str = ""
    tags: Mapping[str, Sequence[str]]

    @property
    def tag(self) -> str:
        """Our own tag; empty when the mail is none of ours."""
        return next(iter(self.tags.get("mail", ())), "")

    @property
    def state(self) -> MailState | None:
        """How far the mail has come; a bounce that may still be delivered tells nothing yet.

        A delay says that the service has taken the mail. That it took it (`Send`) is not asked for:
        every mail would be reported twice, and what follows proves it as well.
        """
        if self.type == "Bounce" and self.bounce_type == "Transient":
            return None
        return _STATES.get(self.type)

    @property
    def code(self) -> str:
        """The reason kept with the fact."""
        bounce = "_".join(part.lower() for part in (self.bounce_type, self.bounce_subtype) if part)
        return bounce or self.type.lower()
