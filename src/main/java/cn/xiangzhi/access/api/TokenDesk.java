package cn.xiangzhi.access.api;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.access.accounts.Account;
import cn.xiangzhi.access.accounts.AccountStore;
import cn.xiangzhi.access.accounts.Actors;
import cn.xiangzhi.access.accounts.Post;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tokens of the public interface and takes them back. A token may do what its account may in one of its posts. */
@Component
class TokenDesk {

    private static final int LONGEST_DAYS = 366;

    private final TokenStore tokens;
    private final AccountStore accounts;
    private final Actors actors;
    private final Audit audit;
    private final Today today;

    TokenDesk(TokenStore tokens, AccountStore accounts, Actors actors, Audit audit, Today today) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.actors = actors;
        this.audit = audit;
        this.today = today;
    }

    /** The token itself is answered once and kept nowhere. */
    @Transactional
    public String make(Actor by, String name, String login, @Nullable UUID post, int days) {
        var account = accounts.byLogin(login.strip().toLowerCase(Locale.ROOT))
                .filter(a -> by.scope().covers(a.countyCode(), a.townshipCode()))
                .orElseThrow(() -> Refused.notFound("账号" + login));
        if (name.isBlank() || name.length() > 50) {
            throw Refused.invalid("令牌未签发", "用途名称应为1至50个字", "请写明给哪个系统、做什么用");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refused.invalid("令牌未签发", "有效期应为1至" + LONGEST_DAYS + "天", "请缩短有效期，到期前另发新令牌");
        }
        var acting = choose(by, account, post);
        var token = Token.fresh(account.countyCode());
        var now = today.now();
        tokens.add(
                token.county(),
                token.id(),
                account.id(),
                acting.id(),
                name.strip(),
                token.digest(),
                by.name(),
                now,
                now.plusDays(days));
        audit.record(
                by, "签发接口令牌", "token", token.id(), name + "，代表" + login + "（" + acting.roleName() + "），" + days + "天");
        return token.text();
    }

    @Transactional
    public void revoke(Actor by, UUID id) {
        if (!tokens.revoke(by.county(), by.scope().township(), id, today.now())) {
            throw Refused.notFound("令牌");
        }
        audit.record(by, "作废接口令牌", "token", id, null);
    }

    private Post choose(Actor by, Account account, @Nullable UUID post) {
        List<Post> held = actors.held(account.countyCode(), account.id()).stream()
                .filter(p -> by.scope().covers(account.countyCode(), p.township()))
                .toList();
        if (held.isEmpty()) {
            throw Refused.invalid("令牌未签发", "账号" + account.login() + "没有有效的岗位", "请先授予岗位");
        }
        if (post == null && held.size() > 1) {
            var names = String.join(
                    "、", held.stream().map(p -> p.roleName() + " " + p.id()).toList());
            throw Refused.invalid("令牌未签发", "账号有几个岗位，须指明令牌代表哪一个：" + names, "请选择岗位");
        }
        return held.stream()
                .filter(p -> post == null || p.id().equals(post))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("岗位"));
    }
}
