package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.SignsAfield;
import cn.xiangzhi.field.parcels.Parcels;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A signature on an issued paper, or a refusal to sign it noted by two officers, bound to the words that were shown; the picture
 * of the one and the recording of the other stay with the entry (F26 F27).
 */
@Component
class SignDoing implements Doing {

    private final SignsAfield signs;
    private final Parcels parcels;

    SignDoing(SignsAfield signs, Parcels parcels) {
        this.signs = signs;
        this.parcels = parcels;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.SIGN, EntryKind.DECLINE);
    }

    @Override
    public Entry.Answer apply(Actor actor, Entry e) {
        var paper = e.matter();
        if (paper == null) {
            throw Refused.notFound("文书");
        }
        var declined = e.kind() == EntryKind.DECLINE;
        signs.take(
                actor,
                new SignsAfield.Signed(
                        e.id(),
                        paper,
                        e.field("at"),
                        e.field("name"),
                        e.field("capacity"),
                        e.field("digest"),
                        e.field("marks"),
                        e.clock().made(),
                        declined ? refusal(e) : null));
        parcels.keep(actor, e.id(), FieldGate.KIND, e.id());
        return Entry.Answer.done(
                e.field("at") + " " + e.field("name") + (declined ? " 拒绝签名已登记" : " 已签名"),
                "/papers/" + paper + "/signatures");
    }

    private static Signature.Refusal refusal(Entry e) {
        return new Signature.Refusal(
                e.field("note"),
                e.field("second"),
                e.field("witness"),
                e.field("recorded").equals("true"));
    }
}
