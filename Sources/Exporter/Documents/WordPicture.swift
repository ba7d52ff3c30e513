/// A chart in Word: SVG where Word knows it (since 2016), and the metafile that
/// every Word and LibreOffice show where it does not.
/// https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml/
enum WordPicture {
    private static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"

    static func write(
        number: String, width: String, height: String, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.line("a:graphic", to: &sink) { xml, sink in
            try xml.line("a:graphicData", ["uri": picture], to: &sink) { xml, sink in
                try xml.line("pic:pic", to: &sink) { xml, sink in
                    try xml.line("pic:nvPicPr", to: &sink) { xml, sink in
                        try xml.empty("pic:cNvPr", ["id": number, "name": "chart\(number).emf"], to: &sink)
                        try xml.empty("pic:cNvPicPr", to: &sink)
                    }
                    try xml.line("pic:blipFill", to: &sink) { xml, sink in
                        try xml.line("a:blip", ["r:embed": "emf\(number)"], to: &sink) { xml, sink in
                            try xml.line("a:extLst", to: &sink) { xml, sink in
                                let uri: XMLWriter.Attributes = ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]
                                try xml.line("a:ext", uri, to: &sink) { xml, sink in
                                    try xml.empty("asvg:svgBlip", ["r:embed": "svg\(number)"], to: &sink)
                                }
                            }
                        }
                        try xml.line("a:stretch", to: &sink) { xml, sink in try xml.empty("a:fillRect", to: &sink) }
                    }
                    try xml.line("pic:spPr", to: &sink) { xml, sink in
                        try xml.line("a:xfrm", to: &sink) { xml, sink in
                            try xml.empty("a:off", ["x": "0", "y": "0"], to: &sink)
                            try xml.empty("a:ext", ["cx": width, "cy": height], to: &sink)
                        }
                        try xml.line("a:prstGeom", ["prst": "rect"], to: &sink) { xml, sink in
                            try xml.empty("a:avLst", to: &sink)
                        }
                    }
                }
            }
        }
    }
}
