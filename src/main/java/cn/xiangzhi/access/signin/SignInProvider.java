package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.accounts.Account;
import cn.xiangzhi.access.accounts.AccountState;
import cn.xiangzhi.access.accounts.AccountStore;
import cn.xiangzhi.access.accounts.Actors;
import cn.xiangzhi.access.accounts.Passwords;
import cn.xiangzhi.calendar.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Decides a sign-in by user name and password. A wrong password, an unknown name, a locked and a disabled account are
 * answered alike and after the same time.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final AccountStore accounts;
    private final Actors actors;
    private final Passwords passwords;
    private final SignInRecord record;
    private final AddressLimit addresses;
    private final Today today;

    SignInProvider(
            AccountStore accounts,
            Actors actors,
            Passwords passwords,
            SignInRecord record,
            AddressLimit addresses,
            Today today) {
        this.accounts = accounts;
        this.actors = actors;
        this.passwords = passwords;
        this.record = record;
        this.addresses = addresses;
        this.today = today;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName().strip();
        var password = String.valueOf(attempt.getCredentials());
        var address = address(attempt);
        if (addresses.exhausted(address)) {
            throw new LockedException("来自该地址的失败次数过多");
        }
        var account = accounts.byLogin(login).orElse(null);
        var right = password.length() <= 200 && passwords.matches(password, account == null ? null : account.hash());
        if (account == null || !right || !mayEnter(account)) {
            addresses.failed(address);
            record.failed(account, login);
            throw new BadCredentialsException("用户名或密码不正确");
        }
        record.entered(account);
        return entered(account);
    }

    private boolean mayEnter(Account account) {
        return account.state() == AccountState.ACTIVE && !account.lockedAt(today.now());
    }

    private Authentication entered(Account account) {
        var standing = actors.standing(account.countyCode(), account.id(), null, account.stamp())
                .orElseThrow(() -> new BadCredentialsException("用户名或密码不正确"));
        var who = standing.signedIn(null);
        return UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? address(web.getRemoteAddress()) : "";
    }

    private static String address(@Nullable String address) {
        return address == null ? "" : address;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
