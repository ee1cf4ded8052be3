package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.access.accounts.AccountStore;
import cn.xiangzhi.access.accounts.Actors;
import cn.xiangzhi.access.accounts.Post;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing and switching the post one acts in. */
@Controller
class PostPages {

    private final Actors actors;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Places places;
    private final Audit audit;

    PostPages(Actors actors, AccountStore accounts, SessionStore sessions, Places places, Audit audit) {
        this.actors = actors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.places = places;
        this.audit = audit;
    }

    record PostLine(UUID id, String role, String organ, String reach, String until, boolean current) {}

    @Needs
    @GetMapping("/posts")
    String posts(SignedIn who, Model model) {
        var actor = who.actor();
        var lines = actors.held(actor.county(), actor.account()).stream()
                .map(p -> line(actor.county(), p, who))
                .toList();
        model.addAttribute("posts", lines);
        return "access/posts";
    }

    @Needs
    @PostMapping("/post")
    @Transactional
    public String choose(SignedIn who, @RequestParam UUID post) {
        var actor = who.actor();
        var held = actors.held(actor.county(), actor.account()).stream()
                .filter(p -> p.id().equals(post))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("岗位"));
        if (who.session() instanceof String session) {
            sessions.choose(actor.county(), session, held.id());
            accounts.lastGrant(actor.county(), actor.account(), held.id());
            audit.record(actor, "切换岗位", "account", actor.account(), held.roleName());
        }
        return "redirect:/";
    }

    private PostLine line(String county, Post post, SignedIn who) {
        return new PostLine(
                post.id(),
                post.roleName(),
                actors.organName(county, post.organ()),
                reach(post),
                post.to() == null ? "长期" : post.to().toString(),
                post.id().equals(who.grant()));
    }

    private String reach(Post post) {
        var where = post.township() == null ? "全县" : places.name(post.township());
        return post.organOnly() ? where + "，限本机构" : where;
    }
}
