using System.Text;
using Bekend.Matching.City;
using Bekend.Matching.Febrl;
using Bekend.Matching.Names;
using Bekend.Matching.Sounds;

// Measures how well match keys find people, and how seldom somebody else. Always the same figures.
Console.OutputEncoding = Encoding.UTF8;
FebrlMeasure.Run();
CityMeasure.Run();
NameMeasure.Run();
SoundMeasure.Run();
