package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The township's office data: bodies of remedy, bank, contact, as papers print them. */
@Controller
class OfficePages {

    private static final int LINE = 120;

    private final Offices offices;
    private final Today today;

    OfficePages(Offices offices, Today today) {
        this.offices = offices;
        this.today = today;
    }

    @Needs(Right.CASE_APPROVE)
    @GetMapping("/cases/office")
    String show(Actor actor, Model model) {
        var form = offices.of(actor.county(), township(actor))
                .map(OfficeForm::of)
                .orElseGet(() -> new OfficeForm("", "", "", "", "", "", "", ""));
        Again.form(model, form);
        return "casework/office";
    }

    @Needs(Right.CASE_APPROVE)
    @PostMapping("/cases/office")
    String save(Actor actor, @Valid @ModelAttribute("form") OfficeForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return "casework/office";
        }
        offices.set(actor, township(actor), form.office(), today.now());
        return "redirect:/cases/office";
    }

    private static String township(Actor actor) {
        var township = actor.scope().township();
        if (township == null) {
            throw Refused.invalid("不能登记办案机构资料", "当前岗位不属于某一乡镇", "请切换到乡镇的岗位");
        }
        return township;
    }

    /** The form; every line is printed on papers, so none may be empty. */
    record OfficeForm(
            @NotBlank(message = "请填写行政复议机关的具体名称，例如某某县人民政府") @Size(max = LINE, message = "请精简")
            String reviewBody,

            @NotBlank(message = "请填写管辖法院的具体名称，例如某某县人民法院") @Size(max = LINE, message = "请精简")
            String court,

            @NotBlank(message = "请填写代收罚款的银行名称") @Size(max = LINE, message = "请精简")
            String bank,

            @NotBlank(message = "请填写银行地址") @Size(max = LINE, message = "请精简")
            String bankAddress,

            @NotBlank(message = "请填写收款账户") @Size(max = LINE, message = "请精简")
            String bankAccount,

            @NotBlank(message = "请填写联系人") @Size(max = LINE, message = "请精简")
            String contact,

            @NotBlank(message = "请填写联系电话") @Size(max = LINE, message = "请精简")
            String contactPhone,

            @NotBlank(message = "请填写联系地址") @Size(max = LINE, message = "请精简")
            String contactAddress) {

        static OfficeForm of(Office o) {
            return new OfficeForm(
                    o.reviewBody(),
                    o.court(),
                    o.bank(),
                    o.bankAddress(),
                    o.bankAccount(),
                    o.contact(),
                    o.contactPhone(),
                    o.contactAddress());
        }

        Office office() {
            return new Office(
                    reviewBody.strip(),
                    court.strip(),
                    bank.strip(),
                    bankAddress.strip(),
                    bankAccount.strip(),
                    contact.strip(),
                    contactPhone.strip(),
                    contactAddress.strip());
        }
    }
}
