package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.shell.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the reporter wants to be told, beside the form of the report itself. */
public record TellingForm(
        Contact.@Nullable By tell, @Nullable String mail) {

    public static List<Option> options() {
        return Option.all(Contact.By.values());
    }

    public String chosen() {
        return (tell == null ? Contact.By.RECEIPT : tell).name();
    }

    Contact contact(@Nullable String phone) {
        return Contact.chosen(tell, phone, mail);
    }
}
