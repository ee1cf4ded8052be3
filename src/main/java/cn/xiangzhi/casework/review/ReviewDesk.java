package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What case-file review puts in the menu. */
@Configuration
class ReviewDesk {

    @Bean
    MenuEntry caseReviewsMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 60, "案卷评查", "/case-reviews", Right.CASE_REVIEW);
    }
}
