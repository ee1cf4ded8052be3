package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes rules: a draft is changed rule by rule and put to use only after it was tried as it stands (F11). */
@Component
public class RuleDesk {

    private static final int MOST = 200;
    private static final Basis TRIED = Basis.house("派单规则先试算、后启用");

    private final RuleStore store;
    private final TrialStore trials;
    private final Organization organization;
    private final Today today;

    RuleDesk(RuleStore store, TrialStore trials, Organization organization, Today today) {
        this.store = store;
        this.trials = trials;
        this.organization = organization;
        this.today = today;
    }

    /** A new draft that begins as the version in use; the one draft there is, where one is. */
    @Transactional
    public UUID draft(Actor actor, String township, UUID once) {
        if (!actor.scope().covers(actor.county(), township)) {
            throw Refused.notFound("这个乡镇（街道）");
        }
        if (store.draft(actor.county(), township, once, signed(actor), today.now())) {
            var book = get(actor, once);
            store.active(actor.county(), township)
                    .ifPresent(active -> store.rules(actor.county(), active.id())
                            .forEach(rule -> store.put(actor.county(), book, rule.as(Ids.next()))));
        }
        return store.books(actor.scope(), township).stream()
                .filter(RuleBook::draft)
                .map(RuleBook::id)
                .findFirst()
                .orElse(once);
    }

    RuleBook get(Actor actor, UUID book) {
        return store.find(actor.scope(), book).orElseThrow(() -> Refused.notFound("这一版派单规则"));
    }

    List<Rule> rules(Actor actor, RuleBook book) {
        return store.rules(actor.county(), book.id());
    }

    /** Adds the rule at the end, or changes it where it stands. */
    @Transactional
    public void put(Actor actor, UUID id, long version, Rule given) {
        var book = drafted(actor, id);
        var rules = rules(actor, book);
        var there = rules.stream().filter(rule -> rule.id().equals(given.id())).findFirst();
        if (there.isEmpty() && rules.size() >= MOST) {
            throw Refused.invalid("没有增加", "一版最多 " + MOST + " 条规则", "请把相近的合成一条");
        }
        known(actor, book, given);
        store.change(actor.county(), book, version);
        store.put(actor.county(), book, given.at(there.map(Rule::position).orElse(rules.size() + 1)));
    }

    /** Moves a rule before or behind its neighbour. */
    @Transactional
    public void move(Actor actor, UUID id, long version, UUID rule, boolean up) {
        var book = drafted(actor, id);
        var rules = new ArrayList<>(rules(actor, book));
        var at = index(rules, rule);
        var to = up ? at - 1 : at + 1;
        store.change(actor.county(), book, version);
        if (to >= 0 && to < rules.size()) {
            rules.add(to, rules.remove(at));
            number(actor, rules);
        }
    }

    @Transactional
    public void drop(Actor actor, UUID id, long version, UUID rule) {
        var book = drafted(actor, id);
        var rules = new ArrayList<>(rules(actor, book));
        rules.remove(index(rules, rule));
        store.change(actor.county(), book, version);
        store.drop(actor.county(), rule);
        number(actor, rules);
    }

    /** Puts the draft to use in place of the version before; Refused until it was tried just as it is. */
    @Transactional
    public void activate(Actor actor, UUID id, long version) {
        var book = drafted(actor, id);
        if (rules(actor, book).isEmpty()) {
            throw Refused.invalid("没有启用", "这一版还没有规则", "请先增加规则");
        }
        if (!trials.triedAsItIs(actor.county(), book)) {
            throw Refused.unlawful(null, "不能启用", "这一版还没有试算，或者试算以后又改过规则", TRIED, "请选一段期间（如上个月）试算，看过结果以后再启用");
        }
        store.activate(actor.county(), book, version, signed(actor), today.now());
    }

    private RuleBook drafted(Actor actor, UUID id) {
        var book = get(actor, id);
        if (!book.draft()) {
            throw Refused.unlawful(
                    null,
                    "不能改动",
                    "第" + book.number() + "版已经" + book.state().label(),
                    Basis.house("派单规则的各版保留原样，派单建议可以追溯"),
                    "请写新版本，它从启用的一版开始改");
        }
        return book;
    }

    /** Units of that township or of the county, a person of the lead unit. */
    private void known(Actor actor, RuleBook book, Rule rule) {
        var named = new ArrayList<UUID>(rule.then().joints());
        named.addAll(rule.onDuty());
        var lead = rule.then().organ();
        if (rule.then().lead() == LeadKind.ORGAN) {
            if (lead == null) {
                throw Refused.invalid("没有保存", "没有选择派给哪个单位", "请选择牵头单位，或者选“当时值班的单位”");
            }
            named.add(lead);
        }
        for (var organ : named) {
            if (organization
                    .organ(actor.county(), organ)
                    .filter(found ->
                            found.township() == null || found.township().equals(book.townshipCode()))
                    .isEmpty()) {
                throw Refused.invalid("没有保存", "所选单位不存在，或不在本乡镇（街道）", "请从列表中重新选择单位");
            }
        }
        var person = rule.then().person();
        if (person != null
                && organization
                        .person(actor.county(), person)
                        .map(Person::organ)
                        .filter(organ -> organ.equals(lead))
                        .isEmpty()) {
            throw Refused.invalid("没有保存", "建议的承办人不在牵头单位", "请重新选择承办人，或者留空");
        }
    }

    private void number(Actor actor, List<Rule> rules) {
        for (var n = 0; n < rules.size(); n++) {
            store.position(actor.county(), rules.get(n).id(), n + 1);
        }
    }

    private static int index(List<Rule> rules, UUID rule) {
        for (var n = 0; n < rules.size(); n++) {
            if (rules.get(n).id().equals(rule)) {
                return n;
            }
        }
        throw Refused.notFound("这条规则");
    }

    private static String signed(Actor actor) {
        return actor.name() + "，" + actor.organName() + actor.postTitle();
    }
}
