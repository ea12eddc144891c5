import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.officeDocument.x2006.customXml.DatastoreItemDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.*;

/** Opens DOCX and XLSX files with Apache POI, and validates their parts with the full schemas of ECMA-376: a line for each part and each problem. */
public class Schemas {
  /** All the schemas of POI, so that what stands in a wildcard is validated too: pictures are in other namespaces. */
  static final SchemaTypeLoader LOADER = XmlBeans.typeLoaderUnion(
      DocumentDocument.type.getTypeSystem(), XmlBeans.getBuiltinTypeSystem());

  static final Map<String, SchemaType> TYPES = Map.ofEntries(
      Map.entry("word/document.xml", DocumentDocument.type),
      Map.entry("word/styles.xml", StylesDocument.type),
      Map.entry("word/settings.xml", SettingsDocument.type),
      Map.entry("word/numbering.xml", NumberingDocument.type),
      Map.entry("word/footnotes.xml", FootnotesDocument.type),
      Map.entry("word/header1.xml", HdrDocument.type),
      Map.entry("word/header2.xml", HdrDocument.type),
      Map.entry("word/footer1.xml", FtrDocument.type),
      Map.entry("word/footer2.xml", FtrDocument.type),
      Map.entry("xl/workbook.xml", WorkbookDocument.type),
      Map.entry("xl/styles.xml", StyleSheetDocument.type),
      Map.entry("xl/worksheets/sheet1.xml", WorksheetDocument.type),
      Map.entry("customXml/itemProps1.xml", DatastoreItemDocument.type),
      Map.entry("docProps/app.xml",
          org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument.type),
      Map.entry("docProps/custom.xml",
          org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument.type));

  static void open(String file) throws Exception {
    OPCPackage parts = OPCPackage.open(file, PackageAccess.READ);
    if (file.endsWith(".xlsx"))
      try (XSSFWorkbook workbook = new XSSFWorkbook(parts)) {
        System.out.println("title " + workbook.getProperties().getCoreProperties().getTitle());
        System.out.println("rows " + workbook.getSheetAt(0).getPhysicalNumberOfRows());
      }
    else
      try (XWPFDocument document = new XWPFDocument(parts)) {
        System.out.println("title " + document.getProperties().getCoreProperties().getTitle());
        System.out.println("tables " + document.getTables().size());
      }
  }

  public static void main(String[] files) throws Exception {
    for (String file : files) {
      open(file);
      try (ZipFile zip = new ZipFile(file)) {
        for (var entry : Collections.list(zip.entries())) {
          SchemaType type = TYPES.get(entry.getName());
          if (type == null) continue;
          var errors = new ArrayList<XmlError>();
          var part = LOADER.parse(zip.getInputStream(entry), type, new XmlOptions());
          System.out.println(entry.getName() + " " + part.validate(new XmlOptions().setErrorListener(errors)));
          for (XmlError error : errors) System.out.println("problem " + entry.getName() + ": " + error.getMessage());
        }
      }
    }
  }
}
