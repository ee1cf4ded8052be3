package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.disclosure.rules.InformationRights.Reply;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for government information, from the day it came to its answer; who asks is encrypted. */
record InformationRequest(
        UUID id,
        String townshipCode,
        String number,
        RequestStage stage,
        long version,
        String applicantSealed,
        String applicantShown,
        String identitySealed,
        String contactSealed,
        RequestChannel channel,
        String sought,
        String form,
        LocalDate receivedOn,
        @Nullable String clarifyWhat,
        @Nullable LocalDate clarifiedOn,
        @Nullable LocalDate clarifyUntil,
        @Nullable LocalDate completedOn,
        @Nullable String thirdSealed,
        @Nullable LocalDate consultedOn,
        @Nullable ThirdPartyOpinion opinion,
        @Nullable String opinionWords,
        @Nullable LocalDate opinionOn,
        int extendedDays,
        @Nullable Reply reply,
        @Nullable String replyReason,
        @Nullable String replyWords,
        @Nullable LocalDate repliedOn,
        @Nullable UUID paper,
        @Nullable String paperNumber,
        @Nullable String closedWhy) {

    /** What papers, acts and clocks of requests are kept under. */
    static final String KIND = "information-request";

    /** An article of the regulation on government information. */
    static Citation gir(int article) {
        return Citation.of(Statute.GIR, article);
    }

    /** A title for lists: the first words of what is sought. */
    public String title() {
        return sought.length() > 40 ? sought.substring(0, 40) + "…" : sought;
    }
}
