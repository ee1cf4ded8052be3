package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The police and other organs: things go along with the case they take over, and what is asked of them is asked once (CTR 9, 12). */
class PoliceThingsTest {

    private static final String[] ALONG = {"things", "挖掘机", "disposition", "解除登记保存，随案移交", "reason", "随案移交"};

    private static final String[] REFUSED = {"policeNoticeOn", "2026-03-02", "reconsiderUntil", "2026-03-05"};
    private static final String[] AGAIN = {"againReason", "证据足以证明数额", "againReceipt", "已签收"};

    @Test
    void 没有批准移送的不得随案移交_批准之后登记保存了结而物品仍待移交() {
        var file = registered();
        var no = file.refusal(EvidenceMove.DISPOSE_REGISTERED, ALONG);
        assertThat(no).isNotNull();
        assertThat(no.why()).contains("没有批准移送公安机关");
        file.then(CrimeMove.REPORT_CRIME).then(CrimeMove.APPROVE_CRIME);
        assertThat(file.refusal(EvidenceMove.DISPOSE_REGISTERED, ALONG)).isNull();
        file.then(CrimeMove.HAND_TO_POLICE);
        assertThat(file.refusal(EvidenceMove.DISPOSE_REGISTERED, ALONG)).isNull();
        file.then(EvidenceMove.DISPOSE_REGISTERED, ALONG);
        assertThat(Things.of(file.file()).registration()).isEqualTo(Things.Registration.RESOLVED);
        assertThat(Things.of(file.file()).open()).extracting(HeldThing::state).containsExactly(ThingState.TO_POLICE);
    }

    @Test
    void 待移交的移交公安机关才了结_公安机关不立案的退还() {
        var file = registered()
                .then(CrimeMove.REPORT_CRIME)
                .then(CrimeMove.APPROVE_CRIME)
                .then(CrimeMove.HAND_TO_POLICE)
                .then(EvidenceMove.DISPOSE_REGISTERED, ALONG);
        assertThat(file.refusal(ThingMove.RETURN_THINGS, "things", "挖掘机", "returnedTo", "邢某"))
                .isNull();
        assertThat(file.refusal(ThingMove.HAND_OVER_THINGS, "things", "挖掘机", "handedTold", "true"))
                .isNull();
        file.then(ThingMove.HAND_OVER_THINGS, "things", "挖掘机");
        assertThat(Things.of(file.file()).open()).isEmpty();
    }

    @Test
    void 复议后仍不予立案的不得再次提请复议_还可以建议检察院监督() {
        var file = new Grown()
                .then(CrimeMove.REPORT_CRIME)
                .then(CrimeMove.APPROVE_CRIME)
                .then(CrimeMove.HAND_TO_POLICE)
                .then(CrimeMove.POLICE_REFUSE, REFUSED);
        assertThat(file.refusal(CrimeMove.ASK_POLICE_AGAIN, AGAIN)).isNull();
        file.then(CrimeMove.ASK_POLICE_AGAIN, AGAIN).then(CrimeMove.POLICE_REFUSE, REFUSED);
        var no = file.refusal(CrimeMove.ASK_POLICE_AGAIN, AGAIN);
        assertThat(no).isNotNull();
        assertThat(no.why()).contains("不能再次提请复议");
        assertThat(file.refusal(CrimeMove.SUGGEST_SUPERVISION, "procuratorate", "清源县人民检察院", "againReason", "事实清楚"))
                .isNull();
    }

    @Test
    void 报请指定管辖时谁先立案当场提示() {
        var file = new Grown().then(OrdinaryMove.VERIFY).then(OrdinaryMove.FILE);
        assertThat(Cautions.about(asked(file, "2026-02-27")))
                .singleElement()
                .asString()
                .contains("对方机关立案在先");
        assertThat(Cautions.about(asked(file, "2026-03-06")))
                .singleElement()
                .asString()
                .contains("本机关立案在先");
        assertThat(Cautions.about(asked(file, "2026-03-02"))).isEmpty();
        assertThat(Cautions.about(asked(file, ""))).isEmpty();
    }

    private static Try asked(Grown file, String rival) {
        return file.attempt(JurisdictionMove.ASK_SUPERIOR, Jurisdictions.RIVAL, rival);
    }

    private static Grown registered() {
        return new Grown()
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(EvidenceMove.APPROVE_REGISTRATION)
                .then(
                        EvidenceMove.REGISTER_THINGS,
                        "thingsTaken",
                        "挖掘机；履带式；1台",
                        "registeredUntil",
                        "2026-03-11",
                        "registeredAt",
                        "2026-03-02T09:00");
    }
}
