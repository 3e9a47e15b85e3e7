import type { DemoWords } from './DemoWords';

const CUSTOMERS = `苏州恒远精密机械有限公司 上海启明星自动化科技有限公司 宁波海辰进出口有限公司 深圳市鼎芯微电子有限公司 杭州云栖智能装备有限公司
无锡太湖不锈钢制品有限公司 东莞市铭泰五金制品有限公司 广州粤信商贸有限公司 青岛蓝湾船舶配件有限公司 武汉楚天光电科技有限公司
成都天府医疗器械有限公司 重庆渝江汽车零部件有限公司 南京金陵包装材料有限公司 合肥科瑞新能源有限公司 常州龙城电机有限公司
佛山市南海顺发铝业有限公司 厦门鹭岛食品有限公司 天津滨海物流设备有限公司 济南泉城纺织有限公司 西安秦岭电气有限公司
长沙湘麓工程机械有限公司 郑州中原阀门有限公司 沈阳北方重工配套有限公司 大连渤海制冷设备有限公司 昆明滇池生物科技有限公司
嘉兴南湖纸业有限公司 绍兴柯桥轻纺贸易有限公司 台州黄岩模塑有限公司 温州瓯江泵业有限公司 金华婺州工具有限公司
南通江海纺织机械有限公司 扬州瘦西湖照明有限公司 徐州淮海钢构有限公司 镇江长山眼镜有限公司 泰州凤城药业有限公司
烟台芝罘果蔬冷链有限公司 潍坊鸢都农业机械有限公司 福州闽江电子有限公司 泉州刺桐鞋材有限公司 珠海横琴数码科技有限公司
中山市小榄锁具有限公司 惠州东江线缆有限公司 江门新会陈皮食品有限公司 南昌赣江陶瓷有限公司 贵阳黔灵建材有限公司
南宁邕江糖业有限公司 太原汾河煤机有限公司 石家庄燕赵制药装备有限公司 哈尔滨松花江轴承有限公司 长春净月光学仪器有限公司
兰州黄河仪表有限公司 乌鲁木齐天山棉业有限公司 海口椰城旅游用品有限公司 北京中关村数据服务有限公司 上海浦江国际货运代理有限公司
深圳市前海跨境电子商务有限公司 宁波北仑港国际贸易有限公司 =优品汇=供应链管理有限公司 +1健康科技（杭州）有限公司 @家居用品（苏州）有限公司`;

/** The sample's words in Chinese. */
export const ZH_CN: DemoWords = {
  headers: {
    customerNumber: '客户编号',
    customerName: '客户名称',
    document: '发票号',
    kind: '单据类型',
    documentDate: '开票日期',
    terms: '账期',
    dueDate: '到期日',
    currency: '币种',
    amount: '金额',
    paidAmount: '已收金额',
    settledDate: '收款日期',
    owner: '业务员',
    dispute: '争议',
  },
  title: '星澜精工（苏州）有限公司  应收账款台账',
  subtitle: '截止日期：{date}    编制：财务部应收组',
  ledgerSheet: '台账',
  readMeSheet: '说明',
  readMe: [
    '这是一份示例台账',
    '1. 回到“台账”工作表，点任意一个单元格。',
    '2. 在右侧窗格点“生成账龄报告”，也可以点功能区上的同名按钮。',
    '3. 工作簿里会多出两张表：账龄分析表和逾期预警表。原台账一个字都不会改。',
    '4. 任意空白单元格里可以直接写公式，例如 =AR.AGING(台账!A3:M700)。',
    '台账里有意放了一些实际工作中常见的毛病：文本日期、缺少到期日、重复发票号、带千分位的文本金额、小计行等。报告会逐条列出它们是怎么处理的。',
    '所有公司、人名和金额均为虚构。',
  ],
  invoice: '销售发票',
  creditNote: '红字发票',
  disputed: '是',
  subtotal: '小计',
  total: '合计',
  currencies: ['CNY', 'USD'],
  owners: ['陈思远', '李文静', '王海涛', '赵雨桐', '周晓峰', '孙嘉怡'],
  terms: [
    { words: '30天', days: 30, fromMonthEnd: false },
    { words: '月结30天', days: 30, fromMonthEnd: true },
    { words: '60天', days: 60, fromMonthEnd: false },
    { words: '月结60天', days: 60, fromMonthEnd: true },
    { words: '90天', days: 90, fromMonthEnd: false },
  ],
  termsAlone: { words: '月结30天', days: 30, fromMonthEnd: true },
  customers: CUSTOMERS.split(/\s+/),
  // The Spring Festival empties February; the year's end fills November and December.
  season: [0.8, 0.45, 1.05, 1, 1, 1.1, 0.95, 0.95, 1.1, 1, 1.25, 1.5],
  documentNumber: (sequence, year) =>
    `0${String((year % 10) * 1_000_000 + 430_117 + sequence * 37).padStart(7, '0')}`,
  textDate: (year, month, day) => `${year}年${month}月${day}日`,
};
