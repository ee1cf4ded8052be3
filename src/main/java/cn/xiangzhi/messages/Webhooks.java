package cn.xiangzhi.messages;

import cn.xiangzhi.messages.webhooks.Pushing;
import org.springframework.stereotype.Component;

/** The door of webhooks: what other systems may hear of is told here, in the transaction of the act (F90). */
@Component
public class Webhooks {

    private final Pushing pushing;

    Webhooks(Pushing pushing) {
        this.pushing = pushing;
    }

    /** Kept and put in line for every subscription that wants it; costs nothing where nobody has subscribed. */
    public void tell(NewEvent event) {
        pushing.tell(event);
    }
}
