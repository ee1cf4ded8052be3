package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Papers;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two-person rule: one asks for the seal, another agrees, never the same; the keeper then sets it (S13). */
@Component
class SealRequests {

    private static final Basis TWO = Basis.house("用印管理：一人申请、另一人批准，不得为同一人");
    private static final int LONGEST = 200;

    private final RequestStore store;
    private final UseChecks checks;
    private final Papers papers;
    private final Today today;
    private final Audit audit;

    SealRequests(RequestStore store, UseChecks checks, Papers papers, Today today, Audit audit) {
        this.store = store;
        this.checks = checks;
        this.papers = papers;
        this.today = today;
        this.audit = audit;
    }

    /** What the seal could not be set on anyway is not asked for. */
    @Transactional
    void ask(Actor actor, UUID once, UUID seal, UUID paper, String reason) {
        papers.open(actor, paper);
        if (store.find(actor.scope(), once).isPresent()) {
            return;
        }
        words("用印没有申请", reason);
        var asked = checks.of(actor, seal, paper);
        asked.passForAsking();
        if (!store.ask(once, actor, asked, reason.strip(), today.now())) {
            throw Refused.invalid("用印没有申请", "这份文书已有一份没有办完的用印申请", "请等待批准，或者由申请人撤回以后再申请");
        }
        audit.record(actor, "申请用印", "paper", paper, asked.seal().name() + "：" + reason.strip());
    }

    @Transactional
    void decide(Actor actor, UUID id, boolean yes, String why) {
        actor.must(Right.SEAL_APPROVE, "用印没有审批");
        var request = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("用印申请"));
        papers.open(actor, request.paper());
        if (request.askedBy().equals(actor.person())) {
            throw Refused.unlawful(null, "用印没有批准", "这份申请是您本人提出的，不能自己批准", TWO, "请由另一位有审批用印权限的人批准");
        }
        var asked = checks.of(actor, request.seal(), request.paper());
        if (yes && asked.seal().keeper().id().equals(actor.person())) {
            throw Refused.unlawful(null, "用印没有批准", "您是这枚印章的保管人，保管人不能批准自己用印", TWO, "请由保管人以外的人批准");
        }
        if (yes) {
            asked.passForAsking();
        } else {
            words("没有登记", why);
        }
        if (!store.decide(actor, id, yes, yes ? null : why.strip(), today.now())) {
            throw Refused.stale("用印申请");
        }
        audit.record(
                actor,
                yes ? "批准用印" : "不批准用印",
                "paper",
                request.paper(),
                request.sealName() + "：" + request.paperWords());
    }

    @Transactional
    void withdraw(Actor actor, UUID id) {
        var request = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("用印申请"));
        if (!store.withdraw(actor, id)) {
            throw Refused.invalid("申请没有撤回", "不是您提出的，或者已经办完", "请刷新页面再看");
        }
        audit.record(actor, "撤回用印申请", "paper", request.paper(), request.sealName());
    }

    private static void words(String what, String given) {
        if (given.isBlank() || given.strip().length() > LONGEST) {
            throw Refused.invalid(what, "要写明事由，不超过 " + LONGEST + " 字", "请填写事由");
        }
    }
}
