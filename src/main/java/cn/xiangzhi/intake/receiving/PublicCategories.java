package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.questions.OfficeRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The categories residents may choose from in a county: those the office has not hidden. */
@Component
public class PublicCategories {

    private final Categories categories;
    private final OfficeRules rules;

    PublicCategories(Categories categories, OfficeRules rules) {
        this.categories = categories;
        this.rules = rules;
    }

    public Map<String, List<Category>> groups(String county) {
        var open = new LinkedHashMap<String, List<Category>>();
        categories.groups().forEach((name, all) -> {
            var left = all.stream().filter(category -> open(county, category)).toList();
            if (!left.isEmpty()) {
                open.put(name, left);
            }
        });
        return open;
    }

    List<Category> propose(String county, String words, int limit) {
        return categories.propose(words, limit * 2).stream()
                .filter(category -> open(county, category))
                .limit(limit)
                .toList();
    }

    private boolean open(String county, Category category) {
        return county.isEmpty() || !rules.hidden(county, null, category.code());
    }
}
