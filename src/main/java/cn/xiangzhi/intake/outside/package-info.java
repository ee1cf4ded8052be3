/** What comes from somebody else's register: hotline orders (12345) and petitions, with their own numbers and terms (F2 F14). */
@NullMarked
package cn.xiangzhi.intake.outside;

import org.jspecify.annotations.NullMarked;
