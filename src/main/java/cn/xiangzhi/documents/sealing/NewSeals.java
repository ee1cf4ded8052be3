package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.powers.Mode;

/** What a seal must be like to be registered: within the scope, of an organ that may have it, for a term. */
final class NewSeals {

    static final int MOST_YEARS = 10;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 14;

    private NewSeals() {}

    static void check(Actor actor, NewSeal seal) {
        if (!actor.scope().covers(actor.county(), seal.township())) {
            throw Refused.notFound("保管印章的乡镇");
        }
        if (seal.name().isBlank() || seal.name().strip().length() > LONGEST_NAME) {
            throw refuse("印章名称没有填，或者超过 " + LONGEST_NAME + " 字", "请按印文填写全称");
        }
        if (seal.line().strip().length() > LONGEST_LINE) {
            throw refuse("印章下方的文字超过 " + LONGEST_LINE + " 字", "请缩短，例如“行政执法专用章”");
        }
        if (seal.validTo().isBefore(seal.validFrom())
                || seal.validTo().isAfter(seal.validFrom().plusYears(MOST_YEARS))) {
            throw refuse("有效期不对", "止日应在起日之后，最长 " + MOST_YEARS + " 年");
        }
    }

    /** The kind fits the organs: nobody cuts another's name into his own seal (PPL 59, S13). */
    static void fits(NewSeal seal, Organ organ, Organ forOrgan) {
        switch (seal.kind()) {
            case ORGAN -> {
                if (!seal.organ().equals(seal.forOrgan()) || subordinate(organ)) {
                    throw refuse("机关公章只能用于本机关名义的文书，并且只有机关才有", "执法队、中队的印章不能登记为机关公章；替委托机关保管的请选“委托机关章”");
                }
            }
            case ENTRUSTING -> {
                if (!seal.organ().equals(seal.forOrgan())
                        || organ.kind() != OrganKind.COUNTY_DEPARTMENT
                        || seal.mode() != Mode.DELEGATED) {
                    throw refuse("委托机关章是县级部门的印章，只用于委托办理的案件", "请选择委托的县级部门，执法方式选“委托”");
                }
            }
            case BUSINESS -> {
                if (seal.line().isBlank() && seal.picture() == null) {
                    throw refuse("业务专用章要写明用途", "请填写印章下方的文字，例如“行政执法专用章”");
                }
                if (seal.papers().isEmpty()
                        && forOrgan.kind() == OrganKind.COUNTY_DEPARTMENT
                        && seal.fields().isEmpty()) {
                    throw refuse("业务专用章要写明能用在哪些文书或者哪个领域", "请勾选文书种类，或者填写领域，例如“水利”");
                }
            }
        }
    }

    private static boolean subordinate(Organ organ) {
        return organ.kind() == OrganKind.BRIGADE || organ.kind() == OrganKind.SQUAD;
    }

    static Refused refuse(String why, String remedy) {
        return Refused.invalid("印章没有登记", why, remedy);
    }
}
