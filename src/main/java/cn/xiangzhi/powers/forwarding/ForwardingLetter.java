package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Writings;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The letter by which a project goes to the county: written after the pre-review, and the seal it bears (S13 S16). */
@Component
class ForwardingLetter {

    private static final Basis ON_SEAL = Basis.house("见章盖章：县级凭乡镇用印办理，每次用印登记（S13、S16）");

    private final ForwardingStore forwardings;
    private final Organization organization;
    private final ObjectProvider<Writings> writings;
    private final PersonalData secrets;
    private final Today today;

    ForwardingLetter(
            ForwardingStore forwardings,
            Organization organization,
            ObjectProvider<Writings> writings,
            PersonalData secrets,
            Today today) {
        this.forwardings = forwardings;
        this.organization = organization;
        this.writings = writings;
        this.secrets = secrets;
        this.today = today;
    }

    void write(Actor actor, Forwarding f, String opinion) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("受函机关", f.departmentName());
        fields.put("项目名称", f.title());
        fields.put("申请人", secrets.open(f.applicantSealed()));
        fields.put("事项", f.itemCode() + " " + f.itemName());
        fields.put("办理方式", f.manner().label());
        fields.put("收到材料", f.materials());
        fields.put("初审意见", opinion);
        fields.put("初审人", actor.name());
        fields.put("联系人", actor.name());
        fields.put("收件编号", f.number());
        var organ = organization.government(actor.county(), f.townshipCode()).id();
        writings.stream().findFirst().ifPresent(writer -> {
            var written = writer.write(
                    actor,
                    new Writings.Bearer(organ, f.townshipCode()),
                    Writings.Kind.FORWARDING,
                    f.id(),
                    today.date(),
                    fields);
            forwardings.paper(
                    actor.county(), f.id(), written.paper(), written.number() == null ? "" : written.number());
        });
    }

    /** In words the seal the county acts on, where it acts on the seal; Refused while there is none (S16). */
    String seal(String county, Forwarding f, String what, String remedy) {
        if (f.manner() != Manner.ON_SEAL) {
            return "";
        }
        return stamp(county, f)
                .map(stamp -> "，" + stamp.seal() + "由" + stamp.by() + "于" + Show.dateTime(stamp.at()) + "用印")
                .orElseThrow(() -> Refused.unlawful(
                        null, what, "本件是见章盖章，转报函" + f.paperNumber() + "还没有用印，或者已经作废", ON_SEAL, remedy));
    }

    /** The seal on the letter, if any. */
    Optional<Writings.Stamp> stamp(String county, Forwarding f) {
        var paper = f.paper();
        return paper == null
                ? Optional.empty()
                : writings.stream()
                        .flatMap(writer -> writer.stamp(county, paper).stream())
                        .findFirst();
    }
}
