package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.access.accounts.Account;
import cn.xiangzhi.access.accounts.AccountStore;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a sign-in leaves behind: the count of failures, the lock after five of them, the line in the audit trail. */
@Component
class SignInRecord {

    static final int MOST_FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final AccountStore accounts;
    private final Audit audit;
    private final Today today;
    private final String county;

    SignInRecord(AccountStore accounts, Audit audit, Today today, @Value("${xiangzhi.county:000000}") String county) {
        this.accounts = accounts;
        this.audit = audit;
        this.today = today;
        this.county = county;
    }

    @Transactional
    void entered(Account account) {
        accounts.succeeded(account);
        audit.record(of(account), "登录", "account", account.id(), null);
    }

    /** An unknown name is kept without the name itself: people type passwords there. */
    @Transactional
    void failed(@Nullable Account account, String typed) {
        if (account == null) {
            var hidden = typed.isEmpty() ? "空用户名" : typed.codePointCount(0, typed.length()) + "个字符的用户名";
            audit.record(Actor.system(county), "登录失败", "account", null, "没有这个账号：" + hidden);
            return;
        }
        var now = today.now();
        var locked = accounts.failed(account, MOST_FAILURES, now, now.plus(LOCKED_FOR));
        var already = account.lockedAt(now);
        audit.record(of(account), "登录失败", "account", account.id(), already ? "账号锁定中" : null);
        if (locked) {
            audit.record(of(account), "账号锁定", "account", account.id(), "连续失败" + MOST_FAILURES + "次，锁定十五分钟");
        }
    }

    /** The account itself, before it acts in any post. */
    static Actor of(Account account) {
        var scope = new Scope(account.countyCode(), account.townshipCode(), null);
        var none = new UUID(0, 0);
        return new Actor(account.id(), account.id(), account.name(), none, "", "登录", scope, Set.of());
    }
}
