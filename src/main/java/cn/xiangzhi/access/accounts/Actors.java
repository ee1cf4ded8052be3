package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who an account acts as today in the post chosen. Kept under the account's stamp, so that a post taken away is gone at
 * the next request, and for a minute only, so that a name changed in the register follows.
 */
@Component
public class Actors {

    private static final UUID NONE = new UUID(0, 0);

    private final AccountStore accounts;
    private final PostStore posts;
    private final Organization organization;
    private final Today today;
    private final Cache<Key, Standing> kept = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Actors(AccountStore accounts, PostStore posts, Organization organization, Today today) {
        this.accounts = accounts;
        this.posts = posts;
        this.organization = organization;
        this.today = today;
    }

    private record Key(
            String county, UUID account, @Nullable UUID grant, long stamp, LocalDate day) {}

    /** The post in force, with how many there are to choose from. */
    public record Standing(
            String login, boolean mustChange, @Nullable UUID grant, int posts, Actor actor) {

        /** As the principal of a request; {@code session} is null for a token and before a session has begun. */
        public SignedIn signedIn(@Nullable String session) {
            return new SignedIn(login, session, grant, posts, mustChange, actor);
        }
    }

    /** Empty when the account is gone or disabled; {@code stamp} as read for this very request. */
    public Optional<Standing> standing(String county, UUID account, @Nullable UUID grant, long stamp) {
        var key = new Key(county, account, grant, stamp, today.date());
        var known = kept.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = accounts.find(county, account)
                .filter(a -> a.state() == AccountState.ACTIVE)
                .map(a -> work(a, grant));
        found.ifPresent(s -> kept.put(key, s));
        return found;
    }

    /** The posts held today, newest first. */
    public List<Post> held(String county, UUID account) {
        var day = today.date();
        return posts.of(county, account).stream().filter(p -> p.heldOn(day)).toList();
    }

    public String organName(String county, @Nullable UUID organ) {
        return organ == null
                ? ""
                : organization.organ(county, organ).map(Organ::name).orElse("");
    }

    private Standing work(Account account, @Nullable UUID wanted) {
        var held = held(account.countyCode(), account.id());
        var chosen = held.size() == 1
                ? Optional.of(held.getFirst())
                : held.stream().filter(p -> p.id().equals(wanted)).findFirst();
        var actor = chosen.map(p -> actor(account, p)).orElseGet(() -> idle(account));
        return new Standing(
                account.login(), account.mustChange(), chosen.map(Post::id).orElse(null), held.size(), actor);
    }

    private Actor actor(Account account, Post post) {
        var county = account.countyCode();
        var person = account.personId() == null
                ? Optional.<cn.xiangzhi.organization.Person>empty()
                : organization.person(county, account.personId());
        var organ =
                post.organ() != null ? post.organ() : person.map(p -> p.organ()).orElse(NONE);
        var atOwnOrgan = person.filter(p -> p.organ().equals(organ));
        var organName = atOwnOrgan.map(p -> p.organName()).orElseGet(() -> organName(county, post.organ()));
        return new Actor(
                account.id(),
                person.map(p -> p.id()).orElse(account.id()),
                person.map(p -> p.name()).orElse(account.name()),
                organ,
                organName,
                post.roleName(),
                new Scope(county, post.township(), post.organOnly() ? organ : null),
                rights(post.rights()));
    }

    /** Signed in without a post in force: a name without rights. */
    private Actor idle(Account account) {
        var scope = new Scope(account.countyCode(), account.townshipCode(), null);
        return new Actor(account.id(), account.id(), account.name(), NONE, "", "未选择岗位", scope, Set.of());
    }

    private static Set<Right> rights(Set<Right> rights) {
        return rights.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(rights));
    }
}
