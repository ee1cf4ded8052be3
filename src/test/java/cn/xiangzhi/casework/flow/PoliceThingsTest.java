package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Registered things go along with the case the police take over: never before it is approved, never lost on the way (CTR 12). */
class PoliceThingsTest {

    private static final String[] ALONG = {"things", "挖掘机", "disposition", "解除登记保存，随案移交", "reason", "随案移交"};

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
