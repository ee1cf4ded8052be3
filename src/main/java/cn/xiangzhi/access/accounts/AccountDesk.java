package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, closes and unlocks accounts and sets their passwords; every change is in the audit trail. */
@Component
public class AccountDesk {

    private static final int REMEMBERED = 5;

    private final AccountStore accounts;
    private final RoleStore roles;
    private final Passwords passwords;
    private final Audit audit;
    private final Today today;

    AccountDesk(AccountStore accounts, RoleStore roles, Passwords passwords, Audit audit, Today today) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.audit = audit;
        this.today = today;
    }

    /** What a new account starts with. */
    public record Opening(
            String login,
            String name,
            @Nullable UUID person,
            @Nullable String township,
            String password,
            boolean mustChange) {}

    @Transactional
    public UUID open(Actor by, Opening opening) {
        var login = opening.login().strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9][a-z0-9._-]{2,31}")) {
            throw Refused.invalid("账号未建立", "用户名应为3至32位小写字母、数字、点、横线", "请换一个用户名，例如姓名的拼音加数字");
        }
        if (!by.scope().covers(by.county(), opening.township())) {
            throw Refused.invalid("账号未建立", "所选乡镇不在您的管辖范围内", "请选择本乡镇");
        }
        if (accounts.byLogin(login).isPresent()) {
            throw Refused.invalid("账号未建立", "用户名“" + login + "”已被使用", "请换一个用户名");
        }
        PasswordRules.check(login, opening.password());
        roles.seed(by.county());
        var account = new Account(
                by.county(),
                Ids.next(),
                opening.township(),
                login,
                opening.name().strip(),
                opening.person(),
                AccountState.ACTIVE,
                passwords.hash(opening.password()),
                opening.mustChange(),
                null,
                0,
                0);
        accounts.add(account, today.now());
        audit.record(by, "建立账号", "account", account.id(), "用户名" + login + "，" + account.name());
        return account.id();
    }

    /** The owner changes the own password and must know the old one; a wrong one is kept in the trail. */
    @Transactional(noRollbackFor = Refused.class)
    public void change(Actor self, String old, String fresh) {
        var account = accounts.find(self.county(), self.account()).orElseThrow(() -> Refused.notFound("账号"));
        if (!passwords.matches(old, account.hash())) {
            audit.record(self, "修改密码失败", "account", account.id(), "原密码不正确");
            throw Refused.invalid("密码未修改", "原密码不正确", "请重新输入现在使用的密码");
        }
        PasswordRules.check(account.login(), fresh);
        refuseUsed(account, fresh);
        accounts.password(account, passwords.hash(fresh), false, Ids.next(), today.now());
        audit.record(self, "修改密码", "account", account.id(), null);
    }

    /** An administrator gives a new password, to be changed at the next sign-in. */
    @Transactional
    public String reset(Actor by, UUID id) {
        var account = within(by, id);
        var fresh = Passwords.generate();
        accounts.password(account, passwords.hash(fresh), true, Ids.next(), today.now());
        audit.record(by, "重置密码", "account", id, "用户名" + account.login());
        return fresh;
    }

    @Transactional
    public void state(Actor by, UUID id, AccountState state) {
        var account = within(by, id);
        if (id.equals(by.account())) {
            throw Refused.unlawful(null, "账号状态未改变", "不能停用或启用自己的账号", Basis.house("账号管理"), "请由另一位系统管理员办理");
        }
        accounts.state(by.county(), id, state);
        audit.record(by, state == AccountState.ACTIVE ? "启用账号" : "停用账号", "account", id, "用户名" + account.login());
    }

    @Transactional
    public void unlock(Actor by, UUID id) {
        var account = within(by, id);
        accounts.unlock(by.county(), id);
        audit.record(by, "解除锁定", "account", id, "用户名" + account.login());
    }

    Account within(Actor by, UUID id) {
        return accounts.within(by.scope(), id).orElseThrow(() -> Refused.notFound("账号"));
    }

    private void refuseUsed(Account account, String fresh) {
        var used = accounts.usedHashes(account, REMEMBERED - 1);
        if (passwords.matches(fresh, account.hash()) || used.stream().anyMatch(h -> passwords.matches(fresh, h))) {
            throw Refused.invalid("密码未修改", "新密码与最近" + REMEMBERED + "次用过的密码相同", "请换一个没有用过的密码");
        }
    }
}
