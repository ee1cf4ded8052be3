package cn.xiangzhi.access;

import cn.xiangzhi.access.accounts.AccountDesk;
import cn.xiangzhi.access.accounts.PostDesk;
import cn.xiangzhi.base.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts for tests: opened with a password that need not be changed. */
public record Staff(AccountDesk desk, PostDesk posts, Actor system) {

    public static final String PASSWORD = "green-hills-2026";

    public record Member(UUID account, String login) {}

    public Member hire() {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        return new Member(desk.open(system, new AccountDesk.Opening(login, "测试员", null, null, PASSWORD, false)), login);
    }

    public Member hire(DefaultRole role, @Nullable String township) {
        var member = hire();
        posts.grant(system, member.account(), role.name(), null, township);
        return member;
    }
}
