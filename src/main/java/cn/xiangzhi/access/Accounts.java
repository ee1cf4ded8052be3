package cn.xiangzhi.access;

import cn.xiangzhi.access.accounts.AccountDesk;
import cn.xiangzhi.access.accounts.PostDesk;
import cn.xiangzhi.base.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door for rooms that bring accounts along: the demonstration and imports. People do it on the pages. */
@Component
public class Accounts {

    private final AccountDesk desk;
    private final PostDesk posts;

    Accounts(AccountDesk desk, PostDesk posts) {
        this.desk = desk;
        this.posts = posts;
    }

    /** Opens an account for a person of the register; its password need not be changed at the first sign-in. */
    public UUID open(Actor by, String login, String name, UUID person, @Nullable String township, String password) {
        return desk.open(by, new AccountDesk.Opening(login, name, person, township, password, false));
    }

    /** Grants a post from today on; {@code township} null means the whole county. */
    public UUID grant(Actor by, UUID account, DefaultRole role, @Nullable UUID organ, @Nullable String township) {
        return posts.grant(by, account, role.name(), organ, township);
    }
}
