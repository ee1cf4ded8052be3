package cn.xiangzhi.powers.recall;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Recall;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.powers.lists.ListDesk;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking powers back: from its day no new filings, the lists change with it, history stays (F55). */
@Component
public class RecallDesk {

    private static final String WHAT = "没有收回";

    private final RecallStore recalls;
    private final Holdings holdings;
    private final Granting granting;
    private final ListDesk lists;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Today today;

    RecallDesk(
            RecallStore recalls,
            Holdings holdings,
            Granting granting,
            ListDesk lists,
            Catalogue catalogue,
            Audit audit,
            Today today) {
        this.recalls = recalls;
        this.holdings = holdings;
        this.granting = granting;
        this.lists = lists;
        this.catalogue = catalogue;
        this.audit = audit;
        this.today = today;
    }

    /** Ends the titles the day before, puts the items on the list of what was taken back; sent twice it changes nothing. */
    @Transactional
    public void take(Actor actor, Recall recall) {
        CountySeat.must(actor, "收回权责事项");
        lists.own(actor, recall.township());
        if (recall.document().isBlank()
                || recall.number().isBlank()
                || recall.receiver().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明收回决定、文号或者承接机关", "请把三样都填上");
        }
        if (recall.on().isBefore(today.date())) {
            throw Refused.invalid(WHAT, "收回之日早于今天，已经作出的行为不能追溯", "请填写今天或者以后的日期");
        }
        if (recall.items().isEmpty()
                || new HashSet<>(recall.items()).size() < recall.items().size()) {
            throw Refused.invalid(WHAT, "没有填写事项，或者有重复", "请逐项填写编码，一项一次");
        }
        if (!recalls.add(actor, recall, today.now())) {
            return;
        }
        recall.items().forEach(code -> end(actor, recall, code));
        lists.takeBack(
                actor,
                recall.id(),
                recall.township(),
                recall.items().stream().map(code -> item(actor, code)).toList(),
                recall.receiver(),
                new ListDesk.Issue(recall.document(), recall.number(), recall.on(), today.date()));
        audit.record(actor, "收回权责事项", "recall", recall.id(), recall.number() + " " + String.join(" ", recall.items()));
    }

    private void end(Actor actor, Recall recall, String code) {
        var held = holdings.of(actor.county(), recall.township(), code).stream()
                .filter(title -> title.validTo() == null || !title.validTo().isBefore(recall.on()))
                .toList();
        if (held.isEmpty()) {
            throw Refused.invalid(WHAT, "该乡镇（街道）自" + recall.on() + "起本来就没有行使" + code, "请去掉这一项，或者核对编码");
        }
        for (Holding title : held) {
            granting.end(
                    actor,
                    title.id(),
                    title.version(),
                    recall.on().minusDays(1),
                    "收回，" + recall.transition().label() + "，由" + recall.receiver() + "承接（依据：" + recall.document() + "，"
                            + recall.number() + "）");
        }
    }

    private Item item(Actor actor, String code) {
        return catalogue.versions(actor.county(), code).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("事项" + code))
                .item();
    }

    /** Recalls inside the actor's scope. */
    public List<Recall> all(Actor actor) {
        return recalls.all(actor.scope());
    }
}
