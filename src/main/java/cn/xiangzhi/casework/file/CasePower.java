package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.PaperPower;
import cn.xiangzhi.powers.Mode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Under which power the papers of a case are made: its item, and the mode it was filed in (rules §2.1). */
@Component
class CasePower implements PaperPower {

    private final CaseFiles files;

    CasePower(CaseFiles files) {
        this.files = files;
    }

    @Override
    public String matterKind() {
        return CaseWork.KIND;
    }

    @Override
    public Optional<Power> of(String county, UUID matter) {
        return files.row(new Scope(county, null, null), matter).map(CasePower::power);
    }

    private static Power power(CaseRow row) {
        var mode = row.mode();
        return new Power(
                row.itemCode(),
                row.itemName(),
                row.place(),
                mode == null ? null : Mode.valueOf(mode),
                row.inTheNameOf());
    }
}
