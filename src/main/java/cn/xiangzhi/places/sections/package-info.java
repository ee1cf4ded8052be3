/** Sections of villages, and who answers for a point, a village or an address at a moment (S19, 处处有人管). */
@NullMarked
package cn.xiangzhi.places.sections;

import org.jspecify.annotations.NullMarked;
