package cn.xiangzhi.organization.establishment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.certificates.CertificateStore;
import cn.xiangzhi.organization.certificates.Validity;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.organs.OrganRegister;
import cn.xiangzhi.organization.organs.OrganSetting;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.organs.Shortage;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organ tree and an organ's page: its posts, who sits there, what it lacks (S1 S27). */
@Controller
class OrganPages {

    private final OrganStore organs;
    private final PostStore posts;
    private final PersonStore people;
    private final CertificateStore certificates;
    private final OrganRegister register;
    private final PeopleRegister peopleRegister;
    private final StaffHistory history;
    private final Places places;
    private final Today today;

    OrganPages(
            OrganStore organs,
            PostStore posts,
            PersonStore people,
            CertificateStore certificates,
            OrganRegister register,
            PeopleRegister peopleRegister,
            StaffHistory history,
            Places places,
            Today today) {
        this.organs = organs;
        this.posts = posts;
        this.people = people;
        this.certificates = certificates;
        this.register = register;
        this.peopleRegister = peopleRegister;
        this.history = history;
        this.places = places;
        this.today = today;
    }

    /** A person of the organ with how the certificate stands. */
    record Member(PersonStore.Row row, Validity validity) {}

    /** Everything an organ's page shows. */
    record OrganPage(
            OrganStore.Row row,
            String parent,
            String joint,
            String township,
            String leader,
            List<PostStore.Row> posts,
            Shortage shortage,
            String warning,
            List<Member> members,
            List<Option> people,
            List<Option> kinds,
            List<Option> settings,
            List<TimelineEntry> acts,
            boolean manages) {}

    @Needs(Right.STAFF_READ)
    @GetMapping("/organs")
    String tree(Actor actor, Model model) {
        var scope = actor.scope();
        model.addAttribute(
                "tree",
                OrganTree.of(
                        organs.open(scope.county(), scope.township()), posts.open(scope.county(), scope.township())));
        model.addAttribute("manages", actor.has(Right.STAFF_MANAGE));
        return "organization/organs";
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/organs/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(actor, register.get(actor, id)));
        return "organization/organ";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/{id}/close")
    String close(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        register.close(actor, id, version);
        after.addFlashAttribute("done", "机构已撤销");
        return "redirect:/organs";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/{id}/posts")
    String authorise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam PostKind kind,
            @RequestParam String title,
            @RequestParam int authorised) {
        register.authorise(actor, new NewPost(once, id, kind, title.strip(), authorised));
        return "redirect:/organs/" + id;
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/{id}/posts/{post}")
    String adjust(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID post,
            @RequestParam String title,
            @RequestParam int authorised,
            @RequestParam(defaultValue = "false") boolean leading,
            @RequestParam long version) {
        register.change(actor, post, version, title.strip(), authorised, leading);
        return "redirect:/organs/" + id;
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/{id}/setting")
    String setting(Actor actor, @PathVariable UUID id, @RequestParam OrganSetting setting, @RequestParam long version) {
        register.setting(actor, id, version, setting);
        return "redirect:/organs/" + id;
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/{id}/leader")
    String lead(Actor actor, @PathVariable UUID id, @RequestParam UUID leader, @RequestParam long version) {
        peopleRegister.lead(actor, id, version, leader);
        return "redirect:/organs/" + id;
    }

    private OrganPage page(Actor actor, OrganStore.Row row) {
        var county = actor.county();
        var id = row.organ().id();
        var own = posts.of(county, id);
        var on = today.date();
        var members = people.ofOrgan(county, id).stream()
                .map(person -> new Member(person, validity(county, person.id(), on)))
                .toList();
        var leaders = people.inPost(county, row.organ().township()).stream()
                .map(person -> new Option(person.id().toString(), person.name() + "（" + person.organName() + "）"))
                .toList();
        return new OrganPage(
                row,
                name(county, row.organ().parent()),
                name(county, row.jointWith()),
                row.organ().township() == null ? "" : places.name(row.organ().township()),
                row.leader() == null
                        ? ""
                        : people.find(county, null, row.leader())
                                .map(PersonStore.Row::name)
                                .orElse(""),
                own,
                Shortage.of(own),
                OrganTree.warning(row, own),
                members,
                leaders,
                Option.all(PostKind.values()),
                Option.all(OrganSetting.values()),
                timeline(history.of(county, id)),
                actor.has(Right.STAFF_MANAGE));
    }

    private Validity validity(String county, UUID person, java.time.LocalDate on) {
        return certificates.of(county, person).stream()
                .findFirst()
                .map(held -> Validity.of(held.certificate(), on))
                .orElse(Validity.NONE);
    }

    private String name(String county, @Nullable UUID organ) {
        return organ == null
                ? ""
                : organs.find(county, null, organ)
                        .map(found -> found.organ().name())
                        .orElse("");
    }

    private static List<TimelineEntry> timeline(List<StaffHistory.Act> acts) {
        return acts.stream()
                .map(act -> new TimelineEntry(
                        act.at(), act.actorName() + "（" + act.actorPost() + "）", act.what(), act.detail(), null))
                .toList();
    }
}
