package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.powers.Item;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project that needs the county's approval, from the township's counter to the applicant's hand (S16). */
public record Forwarding(
        UUID id,
        String townshipCode,
        String number,
        UUID department,
        String departmentName,
        String itemCode,
        String itemName,
        Manner manner,
        String title,
        String applicantSealed,
        String applicantShown,
        String phoneSealed,
        String materials,
        String missing,
        String opinion,
        @Nullable Boolean agreed,
        String reviewedBy,
        LocalDate receivedOn,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate forwardedOn,
        @Nullable LocalDate takenOn,
        String receipt,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean granted,
        String result,
        String resultNumber,
        @Nullable LocalDate returnedOn,
        String returnedHow,
        @Nullable UUID paper,
        String paperNumber,
        ForwardingStage stage,
        long version) {

    /** Who applies: encrypted, as screens show it, and the encrypted telephone. */
    record Applicant(String sealed, String shown, String phone) {}

    /** As it begins at the counter. */
    static Forwarding received(
            UUID id,
            ForwardingDesk.Application a,
            Item item,
            Organ department,
            String number,
            LocalDate day,
            Applicant who) {
        return new Forwarding(
                id,
                a.township(),
                number,
                department.id(),
                department.name(),
                item.code(),
                item.name(),
                a.manner(),
                a.title().strip(),
                who.sealed(),
                who.shown(),
                who.phone(),
                a.materials().strip(),
                "",
                "",
                null,
                "",
                day,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                "",
                "",
                null,
                "",
                null,
                "",
                ForwardingStage.RECEIVED,
                0);
    }
}
