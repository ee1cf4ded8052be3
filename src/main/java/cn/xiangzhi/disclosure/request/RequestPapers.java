package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.casework.RemedyBodies;
import cn.xiangzhi.disclosure.rules.InformationRights.Reply;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The papers of a request: what the applicant or a third party is told, and the answer with its remedies (GIR 30 to 36). */
@Component
class RequestPapers {

    private final Papers papers;
    private final Organization organization;
    private final RemedyBodies bodies;
    private final PersonalData secrets;

    RequestPapers(Papers papers, Organization organization, RemedyBodies bodies, PersonalData secrets) {
        this.papers = papers;
        this.organization = organization;
        this.bodies = bodies;
        this.secrets = secrets;
    }

    /** A letter on the way to the answer: to the applicant, or to the third party. */
    void tell(Actor actor, InformationRequest r, Told told, LocalDate on) {
        var fields = begun(actor, r);
        fields.put("收件人", told.to().isEmpty() ? secrets.open(r.applicantSealed()) : told.to());
        fields.put("告知事项", told.what());
        fields.put("理由", told.why());
        fields.put("依据", told.basis().label());
        fields.put("办理期限", told.until());
        papers.issue(actor, organ(actor, r), PaperKind.INFORMATION_NOTICE, InformationRequest.KIND, r.id(), on, fields);
    }

    /** What is told; {@code to} empty: the applicant. */
    record Told(String to, String what, String why, Basis basis, String until) {}

    Paper answer(Actor actor, InformationRequest r, Answered answered, LocalDate on) {
        var fields = begun(actor, r);
        fields.put("申请人", secrets.open(r.applicantSealed()));
        fields.put("收到日期", r.receivedOn());
        fields.put("答复类型", answered.reply().said());
        fields.put("答复内容", answered.words());
        fields.put("理由", answered.reason());
        fields.put("依据", answered.basis());
        fields.put("救济告知", remedies(actor, r, answered.reply()));
        return papers.issue(
                actor, organ(actor, r), PaperKind.INFORMATION_ANSWER, InformationRequest.KIND, r.id(), on, fields);
    }

    /** The answer as the rules reached it and the officer worded it. */
    record Answered(Reply reply, String basis, String reason, String words) {}

    private Map<String, Object> begun(Actor actor, InformationRequest r) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("申请编号", r.number());
        fields.put("申请内容", r.sought());
        fields.put("联系人", actor.name());
        return fields;
    }

    private String remedies(Actor actor, InformationRequest r, Reply reply) {
        var named = bodies.of(actor.county(), r.townshipCode());
        return reply.withholds()
                ? "对本答复不服的，应当自收到之日起六十日内先向" + named.reviewBody() + "申请行政复议；对复议决定不服的，再向" + named.court() + "提起行政诉讼"
                : "对本答复不服的，可以自收到之日起六十日内向" + named.reviewBody() + "申请行政复议，或者自收到之日起六个月内向" + named.court() + "提起行政诉讼";
    }

    private java.util.UUID organ(Actor actor, InformationRequest r) {
        return organization.government(actor.county(), r.townshipCode()).id();
    }
}
